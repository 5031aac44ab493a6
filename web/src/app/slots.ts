import "@/features/activity/slots";
import "@/features/purchases/slots";

import "@/features/activity/slots";
import "@/features/purchases/slots";
import "@/features/overview/slots";
import "@/features/duplicates/slots";
import "@/features/sharing/slots";

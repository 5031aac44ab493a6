import "@/features/purchases/slots";

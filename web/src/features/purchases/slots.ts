import { fillSlots } from "@/records/record/slots";
import { RecordPurchase } from "./RecordPurchase";

fillSlots("customers", { actions: [RecordPurchase] });

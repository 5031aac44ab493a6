import { lazySlot } from "@/records/record/lazy-slot";
import { fillSlots, type SlotProps } from "@/records/record/slots";

const record = lazySlot<SlotProps>(async () => (await import("./RecordPurchase")).RecordPurchase);

fillSlots("customers", { actions: [record] });

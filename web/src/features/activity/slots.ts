import { lazySlot } from "@/records/record/lazy-slot";
import { fillSlots, type SlotProps } from "@/records/record/slots";

const log = lazySlot<SlotProps>(async () => (await import("./LogAction")).LogAction);
const logOnCard = lazySlot<SlotProps>(async () => (await import("./LogAction")).LogOnCard);
const map = lazySlot<SlotProps>(async () => (await import("./MapAction")).MapAction);
const done = lazySlot<SlotProps>(async () => (await import("./DoneAction")).DoneAction);

fillSlots("customers", { actions: [log], cards: [logOnCard], commands: ["log"] });
fillSlots("contacts", { actions: [log], cards: [logOnCard] });
fillSlots("activities", { actions: [map] });
fillSlots("tasks", { actions: [done] });

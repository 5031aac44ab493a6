import { lazy } from "react";
import { fillSlots } from "@/records/record/slots";

const PeopleStrip = lazy(async () => ({ default: (await import("./PeopleStrip")).PeopleStrip }));
const TransferButton = lazy(async () => ({ default: (await import("./TransferButton")).TransferButton }));
const ReleaseButton = lazy(async () => ({ default: (await import("./ReleaseButton")).ReleaseButton }));

for (const type of ["customers", "contacts", "orders", "tasks", "activities"]) {
  fillSlots(type, { notes: [PeopleStrip], bulk: [TransferButton] });
}
fillSlots("customers", { bulk: [ReleaseButton] });

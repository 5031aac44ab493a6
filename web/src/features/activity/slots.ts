import { fillSlots } from "@/records/record/slots";
import { DoneAction } from "./DoneAction";
import { LogAction, LogOnCard } from "./LogAction";
import { MapAction } from "./MapAction";

fillSlots("customers", { actions: [LogAction], cards: [LogOnCard], commands: ["log"] });
fillSlots("contacts", { actions: [LogAction], cards: [LogOnCard] });
fillSlots("activities", { actions: [MapAction] });
fillSlots("tasks", { actions: [DoneAction] });

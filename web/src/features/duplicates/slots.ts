import { fillSlots, type Slots } from "@/records/record/slots";
import { Hint } from "./Hint";
import { MergeButton } from "./MergeButton";
import { MergedNote } from "./MergedNote";

const slots: Slots = { hints: [Hint], notes: [MergedNote], bulk: [MergeButton] };

fillSlots("customers", slots);
fillSlots("contacts", slots);

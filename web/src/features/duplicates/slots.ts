import { lazy } from "react";
import { fillSlots, type Slots } from "@/records/record/slots";

const Hint = lazy(async () => ({ default: (await import("./Hint")).Hint }));
const MergeButton = lazy(async () => ({ default: (await import("./MergeButton")).MergeButton }));
const MergedNote = lazy(async () => ({ default: (await import("./MergedNote")).MergedNote }));

const slots: Slots = { hints: [Hint], notes: [MergedNote], bulk: [MergeButton] };

fillSlots("customers", slots);
fillSlots("contacts", slots);

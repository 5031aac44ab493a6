import type { ComponentType } from "react";
import type { RecordData, TypeMeta } from "@/api/types";

export interface SlotProps {
  meta: TypeMeta;
  record: RecordData;
}

/** What a feature adds to the page of one record type. */
export interface Slots {
  actions?: ComponentType<SlotProps>[];
}

const filled = new Map<string, Slots>();

export function fillSlots(type: string, slots: Slots) {
  filled.set(type, slots);
}

export const slotsOf = (type: string): Slots => filled.get(type) ?? {};

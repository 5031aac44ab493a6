import type { ComponentType } from "react";
import type { RecordData, TypeMeta } from "@/api/types";

export interface SlotProps {
  meta: TypeMeta;
  record: RecordData;
}

/** What features add to one record type: to its page, to its cards on a phone. */
export interface Slots {
  actions?: ComponentType<SlotProps>[];
  cards?: ComponentType<SlotProps>[];
  /** Commands that a feature gives a form of its own, so that no menu offers them bare. */
  commands?: string[];
  /** The first tab of the page: what one wants to know at a glance. */
  overview?: ComponentType<SlotProps>;
}

type Filled = Required<Omit<Slots, "overview">> & Pick<Slots, "overview">;

const filled = new Map<string, Filled>();

export const slotsOf = (type: string): Filled => filled.get(type) ?? { actions: [], cards: [], commands: [] };

/** Adds to what other features have put there. */
export function fillSlots(type: string, { actions = [], cards = [], commands = [], overview }: Slots) {
  const now = slotsOf(type);
  filled.set(type, {
    actions: [...now.actions, ...actions],
    cards: [...now.cards, ...cards],
    commands: [...now.commands, ...commands],
    overview: overview ?? now.overview,
  });
}

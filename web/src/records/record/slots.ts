import type { ComponentType } from "react";
import type { BulkSelection } from "@/api/bulk";
import type { Json, RecordData, TypeMeta } from "@/api/types";

export interface SlotProps {
  meta: TypeMeta;
  record: RecordData;
}

/** What is known of a new record while it is typed. */
export interface HintProps {
  meta: TypeMeta;
  /** As they would be sent now. */
  values: Record<string, Json>;
  /** Closes the form in favour of a record that exists already. */
  onUse: (record: RecordData) => void;
}

/** What a feature adds to the bar over chosen records. */
export interface BulkProps {
  meta: TypeMeta;
  /** The ticked ones; of everything a list shows, those that were loaded. */
  records: RecordData[];
  selection: BulkSelection;
  everything: boolean;
  count: number;
  onDone: () => void;
}

/** What features add to one record type: to its page, to its cards on a phone, to its form and list. */
export interface Slots {
  actions?: ComponentType<SlotProps>[];
  cards?: ComponentType<SlotProps>[];
  /** Below the head of a record's page. */
  notes?: ComponentType<SlotProps>[];
  /** At the foot of the form for a new record. */
  hints?: ComponentType<HintProps>[];
  bulk?: ComponentType<BulkProps>[];
  /** Commands that a feature gives a form of its own, so that no menu offers them bare. */
  commands?: string[];
  /** The first tab of the page: what one wants to know at a glance. */
  overview?: ComponentType<SlotProps>;
  /** Fetches the code of the first tab while the record itself is on its way. */
  preload?: () => Promise<unknown>;
}

type Filled = Required<Omit<Slots, "overview" | "preload">> & Pick<Slots, "overview" | "preload">;

const filled = new Map<string, Filled>();
const EMPTY: Filled = { actions: [], cards: [], notes: [], hints: [], bulk: [], commands: [] };

export const slotsOf = (type: string): Filled => filled.get(type) ?? EMPTY;

/** Adds to what other features have put there. */
export function fillSlots(type: string, slots: Slots) {
  const now = slotsOf(type);
  filled.set(type, {
    actions: [...now.actions, ...(slots.actions ?? [])],
    cards: [...now.cards, ...(slots.cards ?? [])],
    notes: [...now.notes, ...(slots.notes ?? [])],
    hints: [...now.hints, ...(slots.hints ?? [])],
    bulk: [...now.bulk, ...(slots.bulk ?? [])],
    commands: [...now.commands, ...(slots.commands ?? [])],
    overview: slots.overview ?? now.overview,
    preload: slots.preload ?? now.preload,
  });
}

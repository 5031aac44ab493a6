import { useSyncExternalStore } from "react";
import type { Problem } from "@/api/problem";
import type { FieldMeta, Json } from "@/api/types";

/**
 * A change on its way to the server, or one that did not get there. `value` is what is shown, `sent` what the server
 * is asked to store, `undoes` what it would be asked to put `before` back, `text` what was typed.
 */
export interface Edit {
  type: string;
  id: number;
  title: string;
  version: number;
  field: FieldMeta;
  before: Json;
  value: Json;
  sent: Json;
  undoes: Json;
  text?: string;
  state: "saving" | "waiting" | "unsent" | "refused" | "clash";
  message?: string;
  problem?: Problem;
}

export type Marks = ReadonlyMap<string, Edit>;
type Rows = ReadonlyMap<number, Marks>;

const NONE: Rows = new Map();
const listeners = new Set<() => void>();
let types: ReadonlyMap<string, Rows> = new Map();

const holdOn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Replaces many marks at once; null takes one away. */
export function mark(edits: { edit: Pick<Edit, "type" | "id" | "field">; as: Edit | null }[]) {
  const next = new Map(types);
  const touched = new Map<string, Map<number, Map<string, Edit>>>();
  for (const { edit, as } of edits) {
    const rows = touched.get(edit.type) ?? new Map<number, Map<string, Edit>>(next.get(edit.type) as Map<number, Map<string, Edit>>);
    touched.set(edit.type, rows);
    const marks = new Map(rows.get(edit.id));
    if (as) marks.set(edit.field.name, as);
    else marks.delete(edit.field.name);
    if (marks.size > 0) rows.set(edit.id, marks);
    else rows.delete(edit.id);
  }
  for (const [type, rows] of touched) {
    if (rows.size > 0) next.set(type, rows);
    else next.delete(type);
  }
  types = next;
  if (types.size > 0) window.addEventListener("beforeunload", holdOn);
  else window.removeEventListener("beforeunload", holdOn);
  listeners.forEach((listener) => listener());
}

export const put = (edit: Edit) => mark([{ edit, as: edit }]);
export const drop = (edit: Pick<Edit, "type" | "id" | "field">) => mark([{ edit, as: null }]);

export const all = (): Edit[] => [...types.values()].flatMap((rows) => [...rows.values()].flatMap((marks) => [...marks.values()]));

export const find = (type: string, id: number, field: string): Edit | undefined => types.get(type)?.get(id)?.get(field);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is not stored yet in the rows of a list, by record. */
export const useMarks = (type: string): Rows => useSyncExternalStore(subscribe, () => types.get(type) ?? NONE);

export const useEdit = (type: string, id: number, field: string): Edit | undefined =>
  useSyncExternalStore(subscribe, () => find(type, id, field));

/** A clash with somebody else's change that waits for a decision. */
export const useClash = (): Edit | undefined =>
  useSyncExternalStore(subscribe, () => {
    for (const rows of types.values())
      for (const marks of rows.values()) for (const edit of marks.values()) if (edit.state === "clash") return edit;
    return undefined;
  });

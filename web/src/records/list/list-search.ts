import type { TypeMeta } from "@/api/types";

/** All state of a list, as it stands in the address bar. */
export interface ListSearch {
  filter?: string;
  named?: string;
  q?: string;
  sort?: string;
  peek?: number;
  /** A saved view that the rest began with. */
  view?: number;
  deleted?: boolean;
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const id = (value: unknown) => (Number.isSafeInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);
  return {
    filter: text(raw.filter),
    named: text(raw.named),
    q: text(raw.q),
    sort: text(raw.sort),
    peek: id(raw.peek),
    view: id(raw.view),
    deleted: raw.deleted === "true" || raw.deleted === true ? true : undefined,
  };
}

export interface Sort {
  field: string;
  descending: boolean;
}

export const readSort = (text: string | null | undefined): Sort | null => {
  const [first] = (text ?? "").split(",");
  if (!first) return null;
  return first.startsWith("-") ? { field: first.slice(1), descending: true } : { field: first, descending: false };
};

/** Up, down, and back to the default order. */
export function nextSort(current: string | undefined, field: string, meta: TypeMeta): string | undefined {
  const sort = readSort(current ?? meta.defaultSort);
  if (sort?.field !== field) return field;
  if (!sort.descending) return `-${field}`;
  return current === undefined ? field : undefined;
}

import type { TypeMeta } from "@/api/types";

/** All state of a list, as it stands in the address bar. */
export interface ListSearch {
  filter?: string;
  named?: string;
  q?: string;
  sort?: string;
  peek?: number;
  deleted?: boolean;
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const peek = Number(raw.peek);
  return {
    filter: text(raw.filter),
    named: text(raw.named),
    q: text(raw.q),
    sort: text(raw.sort),
    peek: Number.isSafeInteger(peek) && peek > 0 ? peek : undefined,
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

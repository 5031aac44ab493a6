import type { SavedView, ViewDraft } from "@/api/views";
import type { ListSearch } from "../list/list-search";

/** The address of a list as a view has it. */
export const searchOf = (view: SavedView): ListSearch => ({
  view: view.id,
  filter: view.filter || undefined,
  named: view.named.join(",") || undefined,
  q: view.q ?? undefined,
  sort: view.sort ?? undefined,
});

const narrowing = ["filter", "named", "q", "sort"] as const;

/** An address that names a view and nothing else: the view as it is now is meant. */
export const isBare = (search: ListSearch): boolean => search.view !== undefined && narrowing.every((name) => !search[name]);

/** Whether a list looks different from the view it began with; null where the type's own columns are meant. */
export function isChanged(view: SavedView, search: ListSearch, columns: string[] | null): boolean {
  const stored = searchOf(view);
  return narrowing.some((name) => (search[name] ?? "") !== (stored[name] ?? "")) || String(columns ?? "") !== String(view.columns ?? "");
}

/** What is to be stored of a list as it looks now. */
export const draftOf = (type: string, search: ListSearch, columns: string[] | null, name: string, shared: boolean): ViewDraft => ({
  type,
  name,
  shared,
  filter: search.filter ?? "",
  named: search.named ? search.named.split(",") : [],
  q: search.q ?? null,
  sort: search.sort ?? null,
  columns,
});

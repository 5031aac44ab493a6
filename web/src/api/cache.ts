import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { keys } from "./records";
import type { Json, Page, RecordData } from "./types";

type Cached = InfiniteData<Page> | Page | undefined;

const mapItems = (page: Page, id: number, change: (item: RecordData) => RecordData): Page =>
  page.items.some((item) => item.id === id)
    ? { ...page, items: page.items.map((item) => (item.id === id ? change(item) : item)) }
    : page;

/** Changes one record wherever a list or a page has it in memory. */
export function updateEverywhere(
  client: QueryClient,
  type: string,
  id: number,
  change: (item: RecordData) => RecordData,
) {
  client.setQueryData<RecordData>(keys.one(type, id), (old) => old && change(old));
  client.setQueriesData<Cached>({ queryKey: keys.lists(type) }, (old) => {
    if (!old) return old;
    if ("pages" in old) return { ...old, pages: old.pages.map((page) => mapItems(page, id, change)) };
    return mapItems(old, id, change);
  });
}

/** Changes records wherever lists and pages have them in memory, in one go. */
export function changeEverywhere(client: QueryClient, type: string, change: (item: RecordData) => RecordData) {
  client.setQueriesData<RecordData>({ queryKey: [...keys.type(type), "one"] }, (old) => old && change(old));
  client.setQueriesData<Cached>({ queryKey: keys.lists(type) }, (old) => {
    if (!old) return old;
    const changed = (page: Page): Page => ({ ...page, items: page.items.map(change) });
    return "pages" in old ? { ...old, pages: old.pages.map(changed) } : changed(old);
  });
}

/** What is known about a record without asking the server. */
export function findCached(client: QueryClient, type: string, id: number): RecordData | undefined {
  const one = client.getQueryData<RecordData>(keys.one(type, id));
  if (one) return one;
  for (const [, data] of client.getQueriesData<Cached>({ queryKey: keys.lists(type) })) {
    const pages = data ? ("pages" in data ? data.pages : [data]) : [];
    for (const page of pages) {
      const found = page.items.find((item) => item.id === id);
      if (found) return found;
    }
  }
  return undefined;
}

/** Only the keys a list row already has, so that a fresh record does not bloat it. */
export function refresh(item: RecordData, fresh: RecordData, changes: Record<string, Json>): RecordData {
  const result: RecordData = { ...item, version: fresh.version, title: fresh.title };
  for (const key of new Set([...Object.keys(item), ...Object.keys(changes)])) {
    if (key in fresh) result[key] = fresh[key];
  }
  return result;
}

/** The newest version of a record that is in memory anywhere. */
export function knownVersion(client: QueryClient, type: string, id: number, atLeast = 0): number {
  let version = Math.max(atLeast, client.getQueryData<RecordData>(keys.one(type, id))?.version ?? 0);
  for (const [, data] of client.getQueriesData<Cached>({ queryKey: keys.lists(type) })) {
    for (const page of data ? ("pages" in data ? data.pages : [data]) : []) {
      for (const item of page.items) if (item.id === id && item.version > version) version = item.version;
    }
  }
  return version;
}

import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api } from "./http";
import { keys } from "./records";
import type { Json, RecordData, Reference } from "./types";

/** Something that happened: a record of another type, or a change of this one. */
export interface TimelineItem {
  at: string;
  id: number;
  type: string;
  record?: RecordData;
  change?: Change;
}

export interface Change {
  id: number;
  at: string;
  by?: Reference | null;
  origin?: string | null;
  action: "create" | "update" | "delete" | "restore" | string;
  changes: { field: string; from: Json; to: Json }[];
}

interface Slice<T> {
  items: T[];
  next: string | null;
}

const sliced = <T>(type: string, id: number, what: "timeline" | "history", narrowed: { kinds?: string; q?: string } = {}) =>
  infiniteQueryOptions({
    queryKey: [...keys.about(type, id, what), narrowed],
    queryFn: ({ pageParam, signal }) =>
      api.get<Slice<T>>(`/${type}/${id}/${what}`, { after: pageParam, ...narrowed, limit: 30 }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What happened around a record: only of some kinds, or only what has these words. */
export const timelineQuery = (type: string, id: number, narrowed: { kinds?: string; q?: string } = {}) =>
  sliced<TimelineItem>(type, id, "timeline", narrowed);

export const historyQuery = (type: string, id: number) => sliced<Change>(type, id, "history");

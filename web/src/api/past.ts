import { infiniteQueryOptions } from "@tanstack/react-query";
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

const sliced = <T>(type: string, id: number, what: "timeline" | "history", kinds?: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.about(type, id, what), kinds ?? ""],
    queryFn: ({ pageParam, signal }) =>
      api.get<Slice<T>>(`/${type}/${id}/${what}`, { after: pageParam, kinds, limit: 30 }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const timelineQuery = (type: string, id: number, kinds?: string) =>
  sliced<TimelineItem>(type, id, "timeline", kinds);

export const historyQuery = (type: string, id: number) => sliced<Change>(type, id, "history");

import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./http";
import type { Page, RecordData } from "./types";

export interface ListParams {
  filter?: string;
  named?: string;
  q?: string;
  sort?: string;
  fields?: string;
  deleted?: boolean;
}

export const PAGE_SIZE = 100;

export const keys = {
  type: (type: string) => ["records", type] as const,
  lists: (type: string) => ["records", type, "list"] as const,
  one: (type: string, id: number) => ["records", type, "one", id] as const,
  about: (type: string, id: number, what: string) => ["records", type, "about", id, what] as const,
};

/** A list read page by page; the count comes with the first page only. */
export const listQuery = (type: string, params: ListParams) =>
  infiniteQueryOptions({
    queryKey: [...keys.lists(type), params],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page>(
        `/${type}`,
        { ...params, limit: PAGE_SIZE, after: pageParam, count: pageParam ? "none" : "estimate" },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** How many records of a list a verb reaches. */
export const countQuery = ({ type, params, verb }: { type: string; params: ListParams; verb: "read" | "export" | "bulk" }) =>
  shortListQuery(type, { ...params, fields: undefined, verb, limit: 1, count: "exact" });

/** A short list for look-ups and panels. */
export const shortListQuery = (type: string, params: ListParams & { limit: number; count?: string; verb?: string }) =>
  queryOptions({
    queryKey: [...keys.lists(type), "short", params],
    queryFn: ({ signal }) => api.get<Page>(`/${type}`, { count: "none", ...params }, signal),
    placeholderData: keepPreviousData,
  });

export const recordQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: keys.one(type, id),
    queryFn: ({ signal }) => api.get<RecordData>(`/${type}/${id}`, undefined, signal),
  });

import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import type { Json, RecordData, Reference } from "./types";

export interface Reason {
  code: string;
  value: string;
  message: string;
}

/** A stored record that the one being typed may already be. */
export interface Candidate {
  record: RecordData;
  score: number;
  likely: boolean;
  reasons: Reason[];
}

/** One that may not be seen: as much of it as one is told, and the name to ask for it by. */
export interface Hidden {
  token: string;
  asked: boolean;
  owner?: string;
}

export interface DisclosureSettings {
  level: "nothing" | "exists" | "owner";
  daily: number;
}

export const disclosureQuery = queryOptions({
  queryKey: ["disclosure"],
  queryFn: ({ signal }) => api.get<DisclosureSettings>("/duplicate-disclosure", undefined, signal),
});

export const saveDisclosure = (settings: DisclosureSettings) => api.put<DisclosureSettings>("/duplicate-disclosure", settings);

export interface Pair {
  id: number;
  type: string;
  score: number;
  reasons: Reason[];
  state: "open" | "dismissed" | "merged";
  ids: [number, number];
  records: RecordData[];
}

interface PairPage {
  items: Pair[];
  next: string | null;
  count: number | null;
}

export interface Scan {
  state: "none" | "running" | "done" | "failed";
  phase?: "keys" | "pairs";
  done?: number;
  total?: number;
  found?: number;
  finishedAt?: string | null;
}

export interface Moves {
  type: string;
  field: string;
  label: string;
  count: number;
  same: number;
}

export interface MergePreview {
  into: RecordData;
  others: RecordData[];
  values: Record<string, Json>;
  moves: Moves[];
}

export interface Merge {
  id: number;
  at: string;
  by: Reference;
  merged: Reference[];
}

export interface Unmerged {
  merge: number;
  restored: number[];
  moved: number;
  left: { type: string; id: number; label: string; title: string | null; code: string; message: string }[];
}

export const mergeable = (type: string) => type === "customers" || type === "contacts";

const PAIRS = ["duplicates"] as const;

export const candidatesQuery = (type: string, values: Record<string, Json>) =>
  queryOptions({
    queryKey: ["candidates", type, values],
    queryFn: ({ signal }) =>
      api.post<{ items: Candidate[]; hidden?: Hidden[] }>(`/${type}/duplicates`, values, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });

export const pairsQuery = (type: string, state: string) =>
  infiniteQueryOptions({
    queryKey: [...PAIRS, "list", type, state],
    queryFn: ({ pageParam, signal }) =>
      api.get<PairPage>("/duplicates", { type, state, limit: 50, after: pageParam }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const scanQuery = queryOptions({
  queryKey: [...PAIRS, "scan"],
  queryFn: ({ signal }) => api.get<Scan>("/duplicates/scan", undefined, signal),
  refetchInterval: ({ state }) => (state.data?.state === "running" ? 1000 : false),
});

export const mergePreviewQuery = (type: string, into: number, others: number[]) =>
  queryOptions({
    queryKey: ["merge-preview", type, into, others],
    queryFn: ({ signal }) =>
      api.post<MergePreview>(`/${type}/${into}/merge-preview`, { others }, { signal }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
    retry: false,
  });

export const mergesQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: ["records", type, "about", id, "merges"],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Merge[] }>(`/${type}/${id}/merges`, undefined, signal)).items,
  });

export function useRescan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Scan>("/duplicates/scan"),
    onSuccess: (scan) => client.setQueryData(scanQuery.queryKey, scan),
  });
}

/** Says that a pair is no duplicate, or takes that back. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pair, verb }: { pair: number; verb: "dismiss" | "reopen" }) =>
      api.post<void>(`/duplicates/${pair}/${verb}`),
    onSettled: () => client.invalidateQueries({ queryKey: [...PAIRS, "list"] }),
  });
}

export interface MergeWish {
  into: number;
  version: number;
  others: number[];
  values: Record<string, Json>;
}

export function useMerge(type: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: ({ into, ...wish }: MergeWish) =>
      api.post<{ merge: number; record: RecordData }>(`/${type}/${into}/merge`, wish),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["records"] });
      void client.invalidateQueries({ queryKey: [...PAIRS, "list"] });
    },
  });
}

export function useUnmerge(type: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: ({ into, merge }: { into: number; merge?: number }) =>
      api.post<Unmerged>(`/${type}/${into}/unmerge`, { merge: merge ?? null }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["records"] });
      void client.invalidateQueries({ queryKey: [...PAIRS, "list"] });
    },
  });
}

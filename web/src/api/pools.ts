import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { BulkSelection } from "./bulk";
import { api } from "./http";
import { keys } from "./records";
import type { RecordData } from "./types";

export interface PoolLimits {
  claimed: number;
  dailyLimit: number | null;
  held: number;
  capacity: number | null;
}

export interface OpenPool {
  id: number;
  name: string;
  type: string;
  size: number;
  limits: PoolLimits;
}

export interface PoolItem {
  record: RecordData;
  since: string;
  previous: string | null;
  reason: string | null;
  coolingUntil: string | null;
}

export interface PoolPage {
  items: PoolItem[];
  next: string | null;
  limits: PoolLimits;
  fields: string[];
}

export interface PoolSetting {
  id: number;
  version: number;
  name: string;
  type: string;
  filter: string;
  active: boolean;
  rank: number;
  dailyLimit?: number;
  capacity?: number;
  coolDownDays?: number;
  idleDays?: number;
  dealDays?: number;
  warnDays: number;
  teams: number[];
  users: number[];
  size: number;
}

export interface PoolMove {
  id: number;
  kind: "claim" | "assign" | "release" | "recycle" | "taken";
  record: number;
  title: string | null;
  from: string | null;
  to: string | null;
  by: string | null;
  reason: string | null;
  at: string;
}

export const poolsKey = ["pools"] as const;

export const myPoolsQuery = queryOptions({
  queryKey: [...poolsKey, "mine"],
  queryFn: async ({ signal }) => (await api.get<{ items: OpenPool[] }>("/pools/mine", undefined, signal)).items,
});

export const poolRecordsQuery = (pool: number, q: string) =>
  infiniteQueryOptions({
    queryKey: [...poolsKey, "records", pool, q],
    queryFn: ({ pageParam, signal }) =>
      api.get<PoolPage>(`/pools/${pool}/records`, { q: q || undefined, after: pageParam || undefined, limit: 50 }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const poolSettingsQuery = queryOptions({
  queryKey: [...poolsKey, "settings"],
  queryFn: ({ signal }) => api.get<{ items: PoolSetting[]; types: string[] }>("/pools/settings", undefined, signal),
});

export const poolMovesQuery = (pool: number) =>
  queryOptions({
    queryKey: [...poolsKey, "moves", pool],
    queryFn: async ({ signal }) => (await api.get<{ items: PoolMove[] }>(`/pools/${pool}/moves`, undefined, signal)).items,
    staleTime: 0,
  });

/** Where a record may be released to; types without pools have none. */
export const releaseQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: keys.about(type, id, "pools"),
    queryFn: ({ signal }) =>
      api.get<{ pools: { id: number; name: string }[]; exempt: boolean; fallsAt: string | null }>(`/${type}/${id}/pools`, undefined, signal),
    staleTime: 0,
    retry: false,
  });

export const claim = (pool: number, record: number) => api.post<void>(`/pools/${pool}/records/${record}/claim`);
export const assign = (pool: number, record: number, to: number) => api.post<void>(`/pools/${pool}/records/${record}/assign`, { to });
export const release = (type: string, id: number, pool: number | null, reason: string) =>
  api.post<{ id: number; name: string }>(`/${type}/${id}/release`, { pool, reason });
/** Begins a handover to nobody: each goes to the first pool in which it belongs. */
export const releaseMany = (type: string, selection: BulkSelection, reason: string) =>
  api.post<{ id: number }>(`/${type}/release`, { ...selection, deleted: undefined, reason });
export const exempt = (type: string, id: number, on: boolean) =>
  on ? api.put<void>(`/${type}/${id}/pool-exemption`, {}) : api.delete<void>(`/${type}/${id}/pool-exemption`);
export const savePool = (pool: Partial<PoolSetting> & { id?: number }) => {
  const { id, ...body } = pool;
  return id ? api.patch<{ id: number }>(`/pools/${id}`, body) : api.post<{ id: number }>("/pools", body);
};
export const removePool = (pool: PoolSetting) => api.delete<void>(`/pools/${pool.id}`, { version: pool.version });

import { queryOptions } from "@tanstack/react-query";
import { api } from "./http";
import { keys } from "./records";
import type { Reference } from "./types";

export type Level = "read" | "write";

export interface Share {
  id: number;
  user: Reference | null;
  team: Reference | null;
  level: Level;
  endsAt: string | null;
  reason: string | null;
  part: string | null;
  by: Reference | null;
  at: string;
  mine: boolean;
}

export interface AccessRequest {
  id: number;
  user: Reference;
  reason: string | null;
  at: string;
}

export interface Shares {
  owner: Reference | null;
  /** How far one may let others in; null: not at all. */
  level: Level | null;
  items: Share[];
  requests: AccessRequest[];
}

export interface OwnerChange {
  at: string;
  from: Reference | null;
  to: Reference | null;
  by: Reference | null;
  origin: string;
  reason: string | null;
}

export interface GrantWish {
  user?: number;
  team?: number;
  level: Level;
  endsAt?: string;
  reason?: string;
  part?: string;
}

export const sharesQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: keys.about(type, id, "shares"),
    queryFn: ({ signal }) => api.get<Shares>(`/${type}/${id}/shares`, undefined, signal),
    retry: false,
  });

export const ownersQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: keys.about(type, id, "owners"),
    queryFn: async ({ signal }) => (await api.get<{ items: OwnerChange[] }>(`/${type}/${id}/owners`, undefined, signal)).items,
    staleTime: 0,
  });

export const grantShare = (type: string, id: number, wish: GrantWish) => api.post<{ id: number }>(`/${type}/${id}/shares`, wish);
export const revokeShare = (type: string, id: number, share: number) => api.delete<void>(`/${type}/${id}/shares/${share}`);
export const decideRequest = (request: number, verb: "grant" | "refuse") => api.post<void>(`/access-requests/${request}/${verb}`);
export const askAccess = (token: string, reason: string) => api.post<void>("/access-requests", { token, reason });

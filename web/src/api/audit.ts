import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, url } from "./http";

/** Something that somebody may have to answer for. */
export interface AuditEvent {
  id: number;
  at: string;
  action: string;
  label: string;
  actor?: { id: number; name: string };
  type?: string;
  typeLabel?: string;
  record?: number;
  records?: number[];
  origin?: string;
  originRef?: number;
  address?: string;
  device?: string;
  details: Record<string, unknown>;
  /** What the people are called whom it names by their ids. */
  names?: Record<string, string>;
}

export interface AuditFilters {
  action?: string;
  actor?: string;
  type?: string;
  record?: string;
  /** "true": only how the record was seen. */
  seen?: string;
  address?: string;
  from?: string;
  to?: string;
}

interface Fault {
  kind: "event-changed" | "event-missing" | "event-strange" | "block-changed" | "block-missing" | "block-unsigned" | "checkpoint-unsigned" | "end-missing";
  block: number | null;
  event: number | null;
}

export interface Verification {
  intact: boolean;
  events: number;
  since: string | null;
  end: string;
  faults: Fault[];
}

export interface AuditSettings {
  personalViews: boolean;
  keepMonths: number | null;
}

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ["audit", "events", filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: AuditEvent[]; next: string | null }>("/audit", { ...filters, after: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const auditActionsQuery = queryOptions({
  queryKey: ["audit", "actions"],
  queryFn: ({ signal }) => api.get<{ name: string; label: string }[]>("/audit/actions", undefined, signal),
});

export const auditSettingsQuery = queryOptions({
  queryKey: ["audit", "settings"],
  queryFn: ({ signal }) => api.get<AuditSettings>("/audit/settings", undefined, signal),
});

export function useVerifyAudit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Verification>("/audit/verify", {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ["audit", "events"] }),
  });
}

export function useSetAuditSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: AuditSettings) => api.put<void>("/audit/settings", wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: ["audit"] }),
  });
}

/** Where the events that fit are to be had as a file. */
export const auditFile = (filters: AuditFilters, format: "csv" | "xlsx") => url("/audit/export", { ...filters, format });

/** Of when and whom; a record only with its type. */
export interface RightsAsked {
  at: string;
  user?: number;
  type?: string;
  record?: number;
}

export interface PersonThen {
  id: number;
  name: string;
  active: boolean;
  roles: { key: string; name: string }[];
  teams: { id: number; name: string; primary: boolean; manager: boolean }[];
  /** Verbs, where a record was asked for. */
  may: string[] | null;
}

export interface RoleThen {
  key: string;
  name: string;
  users: number;
  system: string[];
  rights: Record<string, Record<string, string>>;
  fields: Record<string, Record<string, string>>;
}

export interface ShareThen {
  type: string;
  record: number;
  user: string | null;
  team: string | null;
  level: "read" | "write";
  endsAt: string | null;
}

/** Who had which right at a moment. */
export interface RightsThen {
  at: string;
  since: string;
  count: number;
  people: PersonThen[];
  roles: RoleThen[];
  shareCount: number;
  shares: ShareThen[];
  /** Of types; with a dot: of system rights, and of fields that are not open. */
  labels: Record<string, string>;
}

export const rightsQuery = (asked: RightsAsked) =>
  queryOptions({
    queryKey: ["audit", "rights", asked],
    queryFn: ({ signal }) => api.get<RightsThen>("/audit/rights", { ...asked }, signal),
    placeholderData: keepPreviousData,
  });

export const rightsFile = (asked: RightsAsked, format: "csv" | "xlsx") => url("/audit/rights/export", { ...asked, format });

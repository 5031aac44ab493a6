import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

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
}

export interface AuditFilters {
  action?: string;
  actor?: string;
  record?: string;
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
export function auditFile(filters: AuditFilters, format: "csv" | "xlsx") {
  const params = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  return `/api/v1/audit/export?${params}`;
}

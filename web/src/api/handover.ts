import { queryOptions } from "@tanstack/react-query";
import { api } from "./http";
import type { BulkFailure, BulkSelection } from "./bulk";
import type { Reference } from "./types";

export interface HandoverPreview {
  from: number;
  types: { type: string; count: number; open: number | null; beyond: number }[];
  parts: { name: string; count: number }[];
}

export type Extent = "ALL" | "OPEN" | "NONE";

export interface HandoverJob {
  id: number;
  by: Reference;
  from: Reference | null;
  to: Reference[];
  types: string[];
  reason: string | null;
  state: "RUNNING" | "COMPLETED" | "COMPLETED_WITH_ERRORS" | "FAILED" | "CANCELLED" | "UNDOING" | "UNDONE";
  total: number;
  done: number;
  changed: number;
  failed: number;
  undone: number;
  kept: number;
  given: Record<string, number>;
  failures: BulkFailure[];
  problem: string | null;
}

export const handoverAtWork = (job: HandoverJob) => job.state === "RUNNING" || job.state === "UNDOING";

export const handoverPreviewQuery = (from: number) =>
  queryOptions({
    queryKey: ["handover", "preview", from],
    queryFn: ({ signal }) => api.get<HandoverPreview>("/handovers/preview", { from }, signal),
    staleTime: 0,
    gcTime: 0,
  });

/** One handover, asked for again until it is done. */
export const handoverQuery = (id: number) =>
  queryOptions({
    queryKey: ["handover", "job", id],
    queryFn: ({ signal }) => api.get<HandoverJob>(`/handovers/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (!state.data || handoverAtWork(state.data) ? 500 : false),
  });

export const startHandover = (wish: { from: number; to: number[]; reason?: string; types?: Record<string, Extent> }) =>
  api.post<HandoverJob>("/handovers", wish);
export const startTransfer = (type: string, selection: BulkSelection, to: number[], reason: string) =>
  api.post<HandoverJob>(`/${type}/transfer`, { ...selection, deleted: undefined, to, reason: reason || undefined });
export const undoHandover = (id: number) => api.post<HandoverJob>(`/handovers/${id}/undo`);
export const cancelHandover = (id: number) => api.post<HandoverJob>(`/handovers/${id}/cancel`);

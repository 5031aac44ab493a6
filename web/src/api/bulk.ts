import { api } from "./http";
import type { Json } from "./types";

/** Which records: these, or everything a list with these parameters shows. */
export type BulkSelection = { ids: number[]; deleted?: boolean } | { filter: string; named?: string[]; q?: string; deleted?: boolean };

export interface BulkChange {
  action: "update" | "delete" | "restore";
  changes?: Record<string, Json>;
  add?: Record<string, string[]>;
  remove?: Record<string, string[]>;
}

export interface BulkFailure {
  id: number;
  title: string;
  field?: string;
  message: string;
}

export interface BulkJob {
  id: number;
  type: string;
  action: BulkChange["action"];
  state: "RUNNING" | "COMPLETED" | "COMPLETED_WITH_ERRORS" | "FAILED" | "CANCELLED" | "UNDOING" | "UNDONE";
  total: number;
  done: number;
  changed: number;
  unchanged: number;
  failed: number;
  undone: number;
  kept: number;
  failures: BulkFailure[];
  problem: string | null;
}

export const isAtWork = (job: BulkJob) => job.state === "RUNNING" || job.state === "UNDOING";

export const startBulk = (type: string, selection: BulkSelection, change: BulkChange) =>
  api.post<BulkJob>(`/${type}/bulk`, { ...selection, ...change });

export const readBulk = (id: number) => api.get<BulkJob>(`/bulk-jobs/${id}`);
export const undoBulk = (id: number) => api.post<BulkJob>(`/bulk-jobs/${id}/undo`);
export const cancelBulk = (id: number) => api.post<BulkJob>(`/bulk-jobs/${id}/cancel`);

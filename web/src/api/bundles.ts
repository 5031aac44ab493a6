import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { upload } from "./upload";

export type BundleState =
  | "UPLOADED"
  | "RUNNING"
  | "PAUSED"
  | "COMPLETED"
  | "COMPLETED_WITH_ERRORS"
  | "FAILED"
  | "CANCELLED"
  | "UNDOING"
  | "UNDONE";

export const fileStates = ["MATCHED", "NOTHING", "SEVERAL", "REFUSED", "LEFT_OUT", "ATTACHED", "UNCHANGED", "FAILED", "UNDONE"] as const;
export type FileState = (typeof fileStates)[number];

export interface BundleFile {
  position: number;
  path: string;
  name: string;
  size: number;
  state: FileState;
  foundBy: string | null;
  record: { type: string; id: number; title: string | null } | null;
  code: string | null;
  message: string | null;
}

export interface BundleSummary {
  id: number;
  type: string | null;
  fileName: string;
  state: BundleState;
  counts: Record<FileState, number>;
  createdAt: string;
  problem: { code: string; message: string } | null;
}

/** A zip of files as the server tells it; mirrors GET /api/v1/file-bundles. */
export interface Bundle extends BundleSummary {
  files: BundleFile[];
  next: number | null;
}

const LIST = ["file-bundles"] as const;

export const isBusy = ({ state }: Pick<BundleSummary, "state">) => state === "RUNNING" || state === "UNDOING";

export const bundlesQuery = queryOptions({
  queryKey: LIST,
  queryFn: async ({ signal }) => (await api.get<{ items: BundleSummary[] }>("/file-bundles", undefined, signal)).items,
});

export const bundleQuery = (id: number, state: string, after: number) =>
  queryOptions({
    queryKey: [...LIST, id, state, after],
    queryFn: ({ signal }) => api.get<Bundle>(`/file-bundles/${id}`, { state: state || undefined, after }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data && isBusy(data) ? 700 : false),
  });

export function useBundleUpload(onProgress: (share: number) => void) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: ({ type, file }: { type: string; file: File }) =>
      upload<Bundle>("/file-bundles", file, type ? { type } : {}, onProgress),
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
  });
}

export type BundleStep = "run" | "pause" | "cancel" | "undo";

export function useBundleStep(id: number) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: (step: BundleStep) => api.post<Bundle>(`/file-bundles/${id}/${step}`),
    onSettled: () => client.invalidateQueries({ queryKey: LIST }),
  });
}

export function useAssign(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ position, ...to }: { position: number; type: string | null; id: number | null }) =>
      api.put<Bundle>(`/file-bundles/${id}/files/${position}`, to),
    onSettled: () => client.invalidateQueries({ queryKey: LIST }),
  });
}

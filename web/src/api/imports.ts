import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api } from "./http";
import type { DetectedParts, ImportJob, ImportPlan, ImportSummary } from "./import-types";
import { upload } from "./upload";

const LIST = ["imports"] as const;
const key = (id: number) => [...LIST, id] as const;

const WORKING = ["DRY_RUN", "RUNNING", "UNDOING"];

/** A task on the server is busy with it, so its figures change. */
export const isWorking = ({ state }: Pick<ImportSummary, "state">) => WORKING.includes(state);

export const importsQuery = queryOptions({
  queryKey: LIST,
  queryFn: async ({ signal }) => (await api.get<{ items: ImportSummary[] }>("/imports", undefined, signal)).items,
  refetchInterval: ({ state }) => (state.data?.some(isWorking) ? 2000 : false),
});

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: key(id),
    queryFn: ({ signal }) => api.get<ImportJob>(`/imports/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? 700 : false),
  });

function keep(client: QueryClient, job: ImportJob) {
  client.setQueryData(key(job.id), job);
  void client.invalidateQueries({ queryKey: LIST, exact: true });
}

export function useUpload(onProgress: (share: number) => void) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: ({ type, file }: { type: string; file: File }) =>
      upload<ImportJob>("/imports", file, { type }, onProgress),
    onSuccess: (job) => keep(client, job),
  });
}

export function usePlan(id: number) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    scope: { id: `imports/${id}` },
    mutationFn: (plan: Partial<ImportPlan> & { detected?: DetectedParts; type?: string }) => api.put<ImportJob>(`/imports/${id}`, plan),
    onSuccess: (job) => keep(client, job),
    onError: () => client.invalidateQueries({ queryKey: key(id) }),
  });
}

export type ImportStep = "dry-run" | "run" | "pause" | "resume" | "cancel" | "undo";

export function useImportStep(id: number) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    scope: { id: `imports/${id}` },
    mutationFn: ({ step, confirmed }: { step: ImportStep; confirmed?: boolean }) =>
      api.post<ImportJob>(`/imports/${id}/${step}`, confirmed ? { confirmed } : undefined),
    onSuccess: (job) => keep(client, job),
    onError: () => client.invalidateQueries({ queryKey: key(id) }),
  });
}

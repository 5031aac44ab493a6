import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import type { RecordData } from "./types";
import type { Changes } from "./writes";

export interface Outcome {
  index: number;
  outcome: "created" | "updated" | "unchanged" | "error";
  id?: number;
  problem?: { title?: string; detail?: string };
}

const CHUNK = 500;

/** Gives the same values to many records. */
export function useBulkEdit(type: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ records, changes }: { records: RecordData[]; changes: Changes }) => {
      const outcomes: Outcome[] = [];
      for (let at = 0; at < records.length; at += CHUNK) {
        const items = records.slice(at, at + CHUNK).map(({ id, version }) => ({ id, version, ...changes }));
        outcomes.push(...(await api.post<{ results: Outcome[] }>(`/${type}/batch`, { items })).results);
      }
      return outcomes;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["records"] }),
  });
}

/** Deletes many records one by one and says how many refused. */
export function useBulkDelete(type: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (records: RecordData[]) => {
      const deleted: number[] = [];
      const refused: unknown[] = [];
      for (const { id, version } of records) {
        try {
          await api.delete<void>(`/${type}/${id}`, { version });
          deleted.push(id);
        } catch (error) {
          refused.push(error);
        }
      }
      return { deleted, refused };
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["records"] }),
  });
}

export function useBulkRestore(type: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (ids: number[]) => {
      for (const id of ids) await api.post<RecordData>(`/${type}/${id}/restore`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["records"] }),
  });
}

import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { findCached, refresh, updateEverywhere } from "./cache";
import { isOutOfSight } from "./query-client";
import { keys } from "./records";
import type { Json, RecordData } from "./types";

export type Changes = Record<string, Json>;

const isAboutOthers = (type: string) => (query: { queryKey: readonly unknown[] }) =>
  query.queryKey[0] === "records" && query.queryKey[1] !== type;

/** A write may move roll-ups and titles elsewhere: those are read again when next looked at. */
function spread(client: QueryClient, type: string, id?: number) {
  void client.invalidateQueries({ predicate: isAboutOthers(type), refetchType: "active" });
  if (id !== undefined) {
    for (const what of ["history", "timeline"]) {
      void client.invalidateQueries({ queryKey: keys.about(type, id, what) });
    }
  }
}

/** Puts what the server stored wherever the record is in memory. */
export function settle(client: QueryClient, type: string, id: number, fresh: RecordData, changes: Changes) {
  if (isOutOfSight(fresh)) {
    client.removeQueries({ queryKey: keys.one(type, id), type: "inactive" });
    void client.invalidateQueries({ queryKey: ["records"] });
    return;
  }
  // What was emptied is not in the answer.
  const emptied = Object.fromEntries(Object.keys(changes).filter((name) => !(name in fresh)).map((name) => [name, null]));
  updateEverywhere(client, type, id, (item) => refresh(item, { ...fresh, ...emptied }, changes));
  client.setQueryData<RecordData>(keys.one(type, id), (old) => old && { ...old, ...fresh, ...emptied });
  void client.invalidateQueries({ queryKey: keys.lists(type), refetchType: "none" });
  spread(client, type, id);
}

export interface Save {
  changes: Changes;
  version?: number;
  /** How the changed fields look until the server has answered, where that differs from what is sent. */
  preview?: Changes;
}

/** Saves some fields of one record: shown at once, taken back when refused; saves of one record run one after another. */
export function useSave(type: string, id: number, handled = true) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `${type}/${id}` },
    meta: { handled },
    mutationFn: ({ changes, version }: Save) =>
      api.patch<RecordData>(`/${type}/${id}`, {
        version: version ?? findCached(client, type, id)?.version,
        ...changes,
      }),
    onMutate: ({ changes, preview }) => {
      const before = findCached(client, type, id);
      updateEverywhere(client, type, id, (item) => ({ ...item, ...changes, ...preview }));
      return { before };
    },
    onError: (_error, { changes }, context) => {
      const before = context?.before;
      if (!before) return;
      const restored = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key]]));
      updateEverywhere(client, type, id, (item) => ({ ...item, ...restored }));
    },
    onSuccess: (fresh, { changes }) => settle(client, type, id, fresh, changes),
  });
}

export function useCreate(type: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: ({ values, key }: { values: Changes; key: string }) =>
      api.post<RecordData>(`/${type}`, values, { key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.lists(type) });
      spread(client, type);
    },
  });
}

export function useRemove(type: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: number; version: number }) =>
      api.delete<void>(`/${type}/${id}`, { version }),
    onSuccess: (_result, { id }) => {
      client.removeQueries({ queryKey: keys.one(type, id) });
      void client.invalidateQueries({ queryKey: keys.lists(type) });
      spread(client, type);
    },
  });
}

export function useRestore(type: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.post<RecordData>(`/${type}/${id}/restore`),
    onSuccess: () => client.invalidateQueries({ queryKey: ["records"] }),
  });
}

export function useUndo(type: string, id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change?: number) => api.post<RecordData>(`/${type}/${id}/undo`, change ? { change } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ["records"] }),
  });
}

export function useCommand(type: string, id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ command, input }: { command: string; input?: Changes }) =>
      api.post<RecordData>(`/${type}/${id}/${command}`, input ?? {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ["records"] }),
  });
}

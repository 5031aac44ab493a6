import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { keys } from "./records";
import type { RecordData } from "./types";

export interface Pin {
  type: string;
  id: number;
  record: RecordData;
}

export const pinsQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: keys.about(type, id, "pins"),
    queryFn: async ({ signal }) => (await api.get<{ items: Pin[] }>(`/${type}/${id}/pins`, undefined, signal)).items,
  });

/** Pins a record to the top of another's timeline, or takes it down. */
export function usePin(type: string, id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ item, on }: { item: { type: string; id: number }; on: boolean }) => {
      const path = `/${type}/${id}/pins/${item.type}/${item.id}`;
      return on ? api.put<void>(path) : api.delete<void>(path);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.about(type, id, "pins") }),
  });
}

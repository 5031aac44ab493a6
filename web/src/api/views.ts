import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

/** A list as somebody wants to see it again. */
export interface SavedView {
  id: number;
  version: number;
  type: string;
  name: string;
  shared: boolean;
  mine: boolean;
  filter: string;
  named: string[];
  q: string | null;
  sort: string | null;
  columns: string[] | null;
}

export type ViewDraft = Omit<SavedView, "id" | "version" | "mine"> & { id?: number; version?: number };

export const viewsQuery = (type: string) =>
  queryOptions({
    queryKey: ["views", type],
    queryFn: async ({ signal }) => (await api.get<{ items: SavedView[] }>("/saved-views", { type }, signal)).items,
    staleTime: 60_000,
  });

export function useSaveView(type: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: ({ id, ...view }: ViewDraft) =>
      id === undefined ? api.post<SavedView>("/saved-views", view) : api.put<SavedView>(`/saved-views/${id}`, view),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ["views", type] }), client.invalidateQueries({ queryKey: ["favourites"] })]),
  });
}

export function useRemoveView(type: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.delete<void>(`/saved-views/${id}`),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ["views", type] }), client.invalidateQueries({ queryKey: ["favourites"] })]),
  });
}

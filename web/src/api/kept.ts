import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "./http";

/** A record, or a saved view of the type `of`, that somebody keeps at hand or looked at last. */
export interface Kept {
  type: string;
  id: number;
  title: string;
  of?: string;
}

export const VIEWS = "saved-views";

const keptQuery = (what: "favourites" | "recents") =>
  queryOptions({
    queryKey: [what],
    queryFn: async ({ signal }) => (await api.get<{ items: Kept[] }>(`/${what}`, undefined, signal)).items,
    staleTime: 60_000,
  });

export const favouritesQuery = keptQuery("favourites");
export const recentsQuery = keptQuery("recents");

export const useFavourites = (): Kept[] => useQuery(favouritesQuery).data ?? [];
export const useRecents = (): Kept[] => useQuery(recentsQuery).data ?? [];

const isSame = (a: Kept) => (b: Kept) => a.type === b.type && a.id === b.id;

/** Puts something among the favourites or takes it away; shown at once. */
export function useFavourite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kept: { type, id }, on }: { kept: Kept; on: boolean }) =>
      on ? api.put<void>(`/favourites/${type}/${id}`) : api.delete<void>(`/favourites/${type}/${id}`),
    onMutate: ({ kept, on }) =>
      client.setQueryData<Kept[]>(favouritesQuery.queryKey, (now = []) => {
        const others = now.filter((one) => !isSame(kept)(one));
        return on ? [...others, kept] : others;
      }),
    onSettled: () => client.invalidateQueries({ queryKey: favouritesQuery.queryKey }),
  });
}

/** Notes that a record is looked at; whether that arrives does not matter to anybody. */
export function useVisit() {
  const client = useQueryClient();
  return useCallback(
    (kept: Kept) => {
      client.setQueryData<Kept[]>(recentsQuery.queryKey, (now) => now && [kept, ...now.filter((one) => !isSame(kept)(one))]);
      void api.put<void>(`/recents/${kept.type}/${kept.id}`).catch(() => undefined);
    },
    [client],
  );
}

export function useForgetVisit() {
  const client = useQueryClient();
  return useCallback(
    (type: string, id: number) =>
      client.setQueryData<Kept[]>(recentsQuery.queryKey, (now) => now?.filter((one) => one.type !== type || one.id !== id)),
    [client],
  );
}

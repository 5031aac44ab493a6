import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { keys } from "./records";

export const followQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: keys.about(type, id, "follow"),
    queryFn: async ({ signal }) => (await api.get<{ following: boolean }>(`/${type}/${id}/follow`, undefined, signal)).following,
    staleTime: 60_000,
    meta: { handled: true },
  });

/** Begins or ends to be told of what others do to a record. */
export function useFollow(type: string, id: number) {
  const client = useQueryClient();
  const { queryKey } = followQuery(type, id);
  return useMutation({
    mutationFn: (on: boolean) => (on ? api.put<void>(`/${type}/${id}/follow`) : api.delete<void>(`/${type}/${id}/follow`)),
    onMutate: (on) => client.setQueryData(queryKey, on),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

export interface ApiToken {
  id: number;
  name: string;
  scopes: string[];
  createdAt?: string;
  expiresAt?: string | null;
  lastUsedAt?: string | null;
  lastAddress?: string | null;
}

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: () => api.get<ApiToken[]>("/tokens"),
});

/** For oneself, or for a service account. */
export function useCreateToken(account?: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { name: string; scopes: string[]; expiresAt: string | null }) =>
      api.post<{ id: number; token: string }>(account === undefined ? "/tokens" : `/service-accounts/${account}/tokens`, input),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: account === undefined ? tokensQuery.queryKey : ["service-accounts"] }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.delete<void>(`/tokens/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

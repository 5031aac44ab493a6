import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { isProblem } from "./problem";
import type { Session } from "./types";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await api.get<Session>("/session");
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const useSession = () => useQuery(sessionQuery).data ?? null;

export interface Credentials {
  login: string;
  password: string;
  emergency?: boolean;
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>("/session"),
    onSettled: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { current: string; next: string; tokens?: boolean }) => api.post<void>("/session/password", input),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    meta: { handled: true },
  });
}

export interface SignedInDevice {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  address: string;
  device: string;
  current: boolean;
}

export const devicesQuery = queryOptions({
  queryKey: ["session", "list"],
  queryFn: () => api.get<SignedInDevice[]>("/session/list"),
});

export function useSignOutDevice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/session/list/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
}

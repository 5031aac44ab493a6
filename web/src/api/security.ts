import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import type { ApiToken } from "./tokens";

export interface Rules {
  idleMinutes: number;
  absoluteHours: number;
  inviteHours: number;
  resetMinutes: number;
  passwordSignIn: boolean;
}

export interface Provider {
  id: number;
  version: number;
  name: string;
  enabled: boolean;
  issuer: string;
  clientId: string;
  hasSecret: boolean;
  scopes: string;
  authorizationEndpoint: string | null;
  tokenEndpoint: string | null;
  jwksUri: string | null;
  groupsClaim: string | null;
  roleMap: Record<string, string[]>;
  defaultRoles: string[];
  createsUsers: boolean;
  vouchesFactor: boolean;
  ownNetwork: boolean;
}

export type ProviderWish = Partial<Omit<Provider, "id" | "hasSecret">> & { clientSecret?: string };

export const securityQuery = queryOptions({
  queryKey: ["security"],
  queryFn: () =>
    api.get<{ rules: Rules; providers: Provider[]; returnPath: string; baseUrl: string | null }>("/security"),
});

function useSecurityChange<I, O>(change: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: securityQuery.queryKey }) });
}

export const useChangeRules = () => useSecurityChange((rules: Rules) => api.put<Rules>("/security", rules));

export const useSaveProvider = () =>
  useSecurityChange(({ id, wish }: { id: number | null; wish: ProviderWish }) =>
    id === null ? api.post<Provider>("/security/providers", wish) : api.put<Provider>(`/security/providers/${id}`, wish),
  );

export const useRemoveProvider = () => useSecurityChange((id: number) => api.delete<void>(`/security/providers/${id}`));

export const useCheckProvider = () =>
  useMutation({
    mutationFn: (id: number) => api.post<{ works: boolean; complaint: string | null }>(`/security/providers/${id}/check`),
  });

export interface ServiceAccount {
  id: number;
  name: string;
  roles: string[];
  team: { id: number; title: string } | null;
  active: boolean;
  tokens: ApiToken[];
}

export const serviceAccountsQuery = queryOptions({
  queryKey: ["service-accounts"],
  queryFn: () => api.get<ServiceAccount[]>("/service-accounts"),
});

function useServiceChange<I, O>(change: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: serviceAccountsQuery.queryKey }),
  });
}

export const useAddService = () =>
  useServiceChange((wish: { name: string; roles: string[]; team: number }) => api.post<{ id: number }>("/service-accounts", wish));

export const useServiceState = () =>
  useServiceChange(({ id, active }: { id: number; active: boolean }) =>
    api.post<void>(`/service-accounts/${id}/${active ? "resume" : "stop"}`),
  );

export const useRotate = () =>
  useServiceChange(({ id, token }: { id: number; token: number }) =>
    api.post<{ id: number; token: string }>(`/service-accounts/${id}/tokens/${token}/rotate`),
  );

export const useRevokeService = () =>
  useServiceChange(({ id, token }: { id: number; token: number }) => api.delete<void>(`/service-accounts/${id}/tokens/${token}`));

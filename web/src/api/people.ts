import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import type { SignedInDevice } from "./session";

export type InviteWay = "MAIL" | "LINK" | "PASSWORD";

export interface Account {
  id: number;
  version: number;
  name: string;
  login: string;
  email: string | null;
  mobile: string | null;
  roles: string[];
  team: { id: number; title: string } | null;
  state: "active" | "invited" | "inactive";
  lastSignInAt: string | null;
}

export interface AccountDetail {
  user: Account;
  language: string;
  timeZone: string | null;
  teams: { id: number; title: string; manager: boolean }[];
  secondFactor: string[];
  password: boolean;
  provider: boolean;
  invitedUntil: string | null;
  sessions: SignedInDevice[];
}

/** What to hand on to somebody, shown this once. */
export interface Pass {
  path: string | null;
  url: string | null;
  endsAt: string | null;
  password: string | null;
}

export interface Newcomer {
  name: string;
  login?: string;
  email?: string;
  mobile?: string;
  roles: string[];
  teams?: number[];
  way: InviteWay;
}

export interface AccountFilter {
  q?: string;
  state?: string;
  role?: string;
  after?: string;
}

export const accountsQuery = (filter: AccountFilter) =>
  queryOptions({
    queryKey: ["accounts", filter],
    queryFn: () => api.get<{ items: Account[]; next: string | null; count: number }>("/users/accounts", { ...filter }),
    placeholderData: keepPreviousData,
  });

export const accountQuery = (id: number) =>
  queryOptions({ queryKey: ["accounts", id], queryFn: () => api.get<AccountDetail>(`/users/${id}/account`) });

export const assignableQuery = queryOptions({
  queryKey: ["accounts", "roles"],
  queryFn: () => api.get<{ key: string; name: string | null }[]>("/users/assignable-roles"),
});

export const inviteWaysQuery = queryOptions({
  queryKey: ["accounts", "ways"],
  queryFn: () => api.get<{ mail: boolean }>("/users/invitation-ways"),
});

export interface Preview {
  types: { type: string; count: number; beyond: number }[];
  parts: { name: string; count: number }[];
}

export const leavingQuery = (id: number) =>
  queryOptions({ queryKey: ["accounts", id, "leaving"], queryFn: () => api.get<Preview>("/handovers/preview", { from: id }) });

function useAccountChange<I, O>(change: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["accounts"] }),
        client.invalidateQueries({ queryKey: ["records", "users"] }),
      ]),
  });
}

export const useInvite = () =>
  useAccountChange((newcomer: Newcomer) => api.post<{ id: number; login: string; pass: Pass }>("/users", newcomer));

export const useChangeAccount = () =>
  useAccountChange(({ id, ...body }: { id: number; version: number } & Record<string, unknown>) =>
    api.patch<AccountDetail>(`/users/${id}/account`, body),
  );

export const useLetIn = () =>
  useAccountChange(({ id, way }: { id: number; way: InviteWay }) => api.post<Pass>(`/users/${id}/let-in`, { way }));

export const useDeactivate = () =>
  useAccountChange(({ id, ...body }: { id: number; to: number[]; keep: boolean }) =>
    api.post<{ handover: number | null }>(`/users/${id}/deactivate`, body),
  );

export const useReactivate = () => useAccountChange((id: number) => api.post<void>(`/users/${id}/reactivate`));

export const useResetFactors = () => useAccountChange((id: number) => api.post<void>(`/users/${id}/reset-second-factor`));

export const useEndSessions = () => useAccountChange((id: number) => api.delete<void>(`/users/${id}/sessions`));

export interface LinkView {
  state: "open" | "used" | "ended" | "void" | "unknown";
  kind: "invite" | "reset" | null;
  login: string | null;
  name: string | null;
  company: string;
}

export const lookAtLink = (secret: string) => api.post<LinkView>("/invitations/look", { secret });

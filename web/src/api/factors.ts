import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { createKey, askForKey, type KeyToCreate, type KeyToUse } from "@/lib/webauthn";
import { api } from "./http";
import { sessionQuery, type Credentials } from "./session";
import type { Session, User } from "./types";

/** What came of a step of signing in: somebody, or the step that is still missing. */
export interface SignInAnswer {
  user: User | null;
  warnings: string[];
  step: string | null;
  ways: string[];
}

export interface SignInWays {
  password: boolean;
  passkey: boolean;
  forgotten: boolean;
  providers: { id: number; name: string }[];
}

export interface Factors {
  totp: boolean;
  passkey: boolean;
  recoveryCodes: number;
  required: boolean;
  password: boolean;
  passkeysPossible: boolean;
}

export interface Passkey {
  id: number;
  name: string;
  backedUp: boolean;
  createdAt: string;
  lastUsedAt: string | null;
}

interface Offer<O> {
  step: string;
  options: O;
}

export const waysQuery = queryOptions({ queryKey: ["session", "ways"], queryFn: () => api.get<SignInWays>("/session/ways") });

export const factorsQuery = queryOptions({ queryKey: ["session", "factors"], queryFn: () => api.get<Factors>("/session/factors") });

export const passkeysQuery = queryOptions({
  queryKey: ["session", "passkeys"],
  queryFn: () => api.get<Passkey[]>("/session/passkeys"),
});

/** One step of signing in, whichever; a whole session is kept. */
export function useSignInStep<I>(take: (input: I) => Promise<SignInAnswer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSuccess: (answer) => {
      if (answer.user) client.setQueryData(sessionQuery.queryKey, answer as Session);
    },
    meta: { handled: true },
  });
}

export const byPassword = (input: Credentials) => api.post<SignInAnswer>("/session", input);

export const byReturn = (input: { state: string; code: string }) => api.post<SignInAnswer>("/session/provider", input);

export const byLink = (input: { secret: string; password: string }) =>
  api.post<SignInAnswer>("/invitations/accept", input);

export const goToProvider = async (id: number) => {
  const { url } = await api.post<{ url: string }>(`/session/provider/${id}`, {});
  window.location.assign(url);
};

export const useForgotten = () =>
  useMutation({ mutationFn: (login: string) => api.post<void>("/session/forgotten", { login }), meta: { handled: true } });

export const bySecondStep = (input: { step: string; code: string }) => api.post<SignInAnswer>("/session/second", input);

/** With a passkey: as the second step, or alone. */
export async function byPasskey(step: string | null): Promise<SignInAnswer> {
  const offer = await api.post<Offer<KeyToUse>>("/session/passkey/options", { step });
  const answer = await askForKey(offer.options);
  return api.post<SignInAnswer>("/session/passkey", { step: offer.step, answer });
}

function useFactorChange<I, O>(change: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: factorsQuery.queryKey }),
        client.invalidateQueries({ queryKey: passkeysQuery.queryKey }),
      ]),
    meta: { handled: true },
  });
}

export const useOfferTotp = () =>
  useMutation({
    mutationFn: (password: string) => api.post<{ secret: string; uri: string }>("/session/totp", { password }),
    meta: { handled: true },
  });

export const useConfirmTotp = () =>
  useFactorChange((code: string) => api.post<{ recoveryCodes: string[] }>("/session/totp/confirm", { code }));

export const useRemoveTotp = () => useFactorChange((password: string) => api.post<void>("/session/totp/remove", { password }));

export const useRenewCodes = () =>
  useFactorChange((password: string) => api.post<{ recoveryCodes: string[] }>("/session/totp/recovery", { password }));

export const useAddPasskey = () =>
  useFactorChange(async ({ password, name }: { password: string; name: string }) => {
    const offer = await api.post<Offer<KeyToCreate>>("/session/passkeys/options", { password });
    const answer = await createKey(offer.options);
    return api.post<{ recoveryCodes: string[] }>("/session/passkeys", { step: offer.step, name, answer });
  });

export const useRemovePasskey = () =>
  useFactorChange(({ id, password }: { id: number; password: string }) =>
    api.post<void>(`/session/passkeys/${id}/remove`, { password }),
  );

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

export type Security = "tls" | "starttls" | "none";

/** Providers that want a code made for programs. */
export type CodedPreset = "exmail" | "alimail" | "163" | "qq" | "gmail";
export type PresetKey = CodedPreset | "microsoft365";

export type MailProblem =
  | "unknown-host"
  | "not-allowed"
  | "port-blocked"
  | "refused"
  | "tls-failed"
  | "no-starttls"
  | "not-a-mail-server"
  | "wrong-password"
  | "needs-code"
  | "password-switched-off"
  | "sender-refused"
  | "address-refused"
  | "letter-refused"
  | "try-later"
  | "lost"
  | "expired";

export interface Preset {
  key: PresetKey;
  host: string;
  port: number;
  security: Security;
  code: boolean;
}

export interface MailServer {
  preset: string | null;
  host: string;
  port: number;
  security: Security;
  user: string | null;
  passwordSet: boolean;
  fromAddress: string;
  fromName: string;
  replyTo: string | null;
  ownNetwork: boolean;
  active: boolean;
}

export interface MailState {
  ready: boolean;
  server: MailServer | null;
  presets: Preset[];
  outbox: Partial<Record<OutboxState, number>>;
}

export type ServerForm = Omit<MailServer, "passwordSet"> & { password?: string };

export type OutboxState = "waiting" | "sending" | "sent" | "failed";

export interface Letter {
  id: number;
  template: string;
  address: string;
  subject: string;
  state: OutboxState;
  attempts: number;
  problem: MailProblem | null;
  reply: string | null;
  createdAt: string;
  nextAt: string;
  sentAt: string | null;
}

export interface Wording {
  subject: string;
  body: string;
  changed: boolean;
}

export interface MailTemplate {
  key: string;
  name: string;
  fields: string[];
  wordings: Record<string, Wording>;
}

export interface Written {
  subject: string;
  html: string;
  text: string;
}

export const mailQuery = queryOptions({
  queryKey: ["mail", "state"],
  queryFn: ({ signal }) => api.get<MailState>("/mail", undefined, signal),
});

export function useSaveServer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: ServerForm) => api.put<MailState>("/mail", form),
    onSuccess: (state) => client.setQueryData(mailQuery.queryKey, state),
    meta: { handled: true },
  });
}

export function useRemoveServer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>("/mail"),
    onSuccess: () => client.invalidateQueries({ queryKey: ["mail"] }),
  });
}

export interface Tried {
  sent: boolean;
  problem: MailProblem | null;
  reply: string;
}

export const useTryServer = () =>
  useMutation({
    mutationFn: (input: { server: ServerForm; to: string }) => api.post<Tried>("/mail/test", input),
    meta: { handled: true },
  });

export const outboxQuery = (state: OutboxState | null) =>
  infiniteQueryOptions({
    queryKey: ["mail", "outbox", state],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: Letter[]; next: number | null }>("/mail/outbox", { state, before: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 10_000,
  });

function useOutboxWrite(send: (id: number) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ["mail"] }) });
}

export const useRetry = () => useOutboxWrite((id) => api.post(`/mail/outbox/${id}/retry`));
export const useDiscard = () => useOutboxWrite((id) => api.delete(`/mail/outbox/${id}`));

export const templatesQuery = queryOptions({
  queryKey: ["mail", "templates"],
  queryFn: async ({ signal }) => (await api.get<{ items: MailTemplate[] }>("/mail/templates", undefined, signal)).items,
});

export interface Draft {
  key: string;
  language: string;
  subject: string;
  body: string;
}

const path = ({ key, language }: { key: string; language: string }) => `/mail/templates/${key}/${language}`;

export function useSaveTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ subject, body, ...where }: Draft) => api.put<MailTemplate>(path(where), { subject, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
    meta: { handled: true },
  });
}

export function useResetTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (where: { key: string; language: string }) => api.delete<void>(path(where)),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
  });
}

/** The letter as it would be read, with made-up values. */
export const previewQuery = ({ key, language, subject, body }: Draft) =>
  queryOptions({
    queryKey: ["mail", "preview", key, language, subject, body],
    queryFn: () => api.post<Written>(`${path({ key, language })}/preview`, { subject, body }),
    retry: false,
    placeholderData: (before) => before,
    meta: { handled: true },
  });

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

export interface InboxItem {
  id: number;
  kind: string;
  text: string;
  actor: number | null;
  type: string | null;
  record: number | null;
  times: number;
  withheld: boolean;
  at: string;
  read: boolean;
  archived: boolean;
}

export type Folder = "all" | "unread" | "archived";

interface InboxPage {
  items: InboxItem[];
  next: string | null;
  unread: number;
}

const KEY = ["inbox"];

/** How many are unread; kept up to date by the live line. */
export const unreadQuery = queryOptions({
  queryKey: [...KEY, "unread"],
  queryFn: async ({ signal }) => (await api.get<{ unread: number }>("/notifications/unread", undefined, signal)).unread,
  staleTime: 60_000,
  meta: { handled: true },
});

export const inboxQuery = (folder: Folder, kind: string | null) =>
  infiniteQueryOptions({
    queryKey: [...KEY, "items", folder, kind],
    queryFn: ({ pageParam, signal }) => api.get<InboxPage>("/notifications", { folder, kind, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 10_000,
  });

function useInboxWrite<T>(send: (input: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: KEY }) });
}

export const useMarkRead = () =>
  useInboxWrite(({ id, on }: { id: number; on: boolean }) => {
    const path = `/notifications/${id}/read`;
    return on ? api.put<void>(path) : api.delete<void>(path);
  });

export const useArchive = () =>
  useInboxWrite(({ id, on }: { id: number; on: boolean }) => {
    const path = `/notifications/${id}/archived`;
    return on ? api.put<void>(path) : api.delete<void>(path);
  });

export const useReadAll = () => useInboxWrite((until: string | null) => api.post("/notifications/read-all", { until }));

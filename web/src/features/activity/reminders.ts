import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/http";
import type { Reference } from "@/api/types";

export interface Reminder {
  id: number;
  version: number;
  title: string | null;
  dueOn: string | null;
  customer: Reference | null;
}

interface Due {
  items: Reminder[];
  next: string | null;
}

const USUAL = 30_000;
const SOONEST = 1_000;

/** How long to wait before asking again: the next reminder is not to be late. */
export function pause(next: string | null | undefined, now: number): number {
  const wait = next ? new Date(next).getTime() - now + 250 : USUAL;
  return Math.min(USUAL, Math.max(SOONEST, wait));
}

/** Whole minutes from now on, one at least. */
export const minutesUntil = (instant: string): number => Math.max(1, Math.round((new Date(instant).getTime() - Date.now()) / 60_000));

export const remindersQuery = queryOptions({
  queryKey: ["reminders"],
  queryFn: ({ signal }) => api.get<Due>("/reminders", undefined, signal),
  refetchInterval: (query) => pause(query.state.data?.next, Date.now()),
  staleTime: 0,
  meta: { handled: true },
});

function useAnswered<T>(send: (input: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: remindersQuery.queryKey }),
  });
}

export const useSnooze = () =>
  useAnswered(({ id, minutes }: { id: number; minutes: number }) => api.post(`/reminders/${id}/snooze`, { minutes }));

export const useDismiss = () => useAnswered((id: number) => api.delete(`/reminders/${id}`));

/** Completes a task; what hangs on it, such as its next one, is read again. */
export function useComplete() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: number; version: number }) => api.patch(`/tasks/${id}`, { version, status: "DONE" }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: remindersQuery.queryKey });
      void client.invalidateQueries({ queryKey: ["records"] });
    },
  });
}

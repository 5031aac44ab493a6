import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { findCached, refresh, updateEverywhere } from "@/api/cache";
import { api } from "@/api/http";
import { keys } from "@/api/records";
import type { Json, Page, RecordData } from "@/api/types";
import { instantOf } from "./entries";

export interface Range {
  /** Days, the last one not included. */
  from: string;
  to: string;
}

export const MOST = 1_000;
const PAGE = 200;

/** All pages of a bounded time, at most {@link MOST}; the rest is said to be missing. */
async function readAll(type: string, filter: string, fields: string, who: string, signal: AbortSignal): Promise<Page> {
  const items: RecordData[] = [];
  let next: string | null = "";
  while (next !== null && items.length < MOST) {
    const page: Page = await api.get<Page>(
      `/${type}`,
      { filter, fields, named: who === "mine" ? "mine" : undefined, limit: PAGE, count: "none", after: next || undefined },
      signal,
    );
    items.push(...page.items);
    next = page.next;
  }
  return { items, next, count: null };
}

const FIELDS = {
  activities: "subject,kind,at,duration,customer,owner",
  tasks: "subject,dueOn,status,customer,owner",
};

function useRange(type: "activities" | "tasks", range: Range | null, who: string, filter: string) {
  return useQuery({
    queryKey: [...keys.lists(type), "calendar", range, who, filter],
    queryFn: ({ signal }) => readAll(type, filter, FIELDS[type], who, signal),
    enabled: range !== null,
    placeholderData: keepPreviousData,
  });
}

/** Meetings and tasks between two days, in the reader's zone. */
export function useEntries(range: Range | null, who: "mine" | "team", zone: string) {
  const from = range ? instantOf(`${range.from}T00:00:00`, zone) : "";
  const to = range ? instantOf(`${range.to}T00:00:00`, zone) : "";
  const meetings = `at=ge=${from};at=lt=${to};kind=in=(CALL,MEETING,VISIT)`;
  const due = `dueOn=ge=${range?.from};dueOn=lt=${range?.to}`;
  return {
    activities: useRange("activities", range, who, meetings),
    tasks: useRange("tasks", range, who, due),
  };
}

interface Move {
  type: string;
  id: number;
  changes: Record<string, Json>;
}

/** Stores a move: shown at once, taken back when refused. */
export function useMove() {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: ({ type, id, changes }: Move) =>
      api.patch<RecordData>(`/${type}/${id}`, { version: findCached(client, type, id)?.version, ...changes }),
    onMutate: ({ type, id, changes }) => {
      const before = findCached(client, type, id);
      updateEverywhere(client, type, id, (item) => ({ ...item, ...changes }));
      return { before };
    },
    onError: (_error, { type, id, changes }, context) => {
      const before = context?.before;
      if (!before) return;
      const restored = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key]]));
      updateEverywhere(client, type, id, (item) => ({ ...item, ...restored }));
    },
    onSuccess: (fresh, { type, id, changes }) => {
      updateEverywhere(client, type, id, (item) => refresh(item, fresh, changes));
      void client.invalidateQueries({ queryKey: keys.lists(type), refetchType: "none" });
    },
  });
}

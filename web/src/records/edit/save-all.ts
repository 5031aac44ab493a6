import type { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { changeEverywhere } from "@/api/cache";
import { api } from "@/api/http";
import { isProblem, Problem } from "@/api/problem";
import { keys } from "@/api/records";
import type { Json } from "@/api/types";
import { token } from "@/lib/token";
import { complain, hush, tell } from "@/ui/toast";
import { mark, type Edit } from "./edits";
import { onceMore } from "./once-more";
import { isThere, refusal, tellUnsent } from "./save-cell";

interface Result {
  index: number;
  outcome: "updated" | "unchanged" | "error" | string;
  problem?: ConstructorParameters<typeof Problem>[1];
}

/** What became of a batch of cells. */
export interface Batch {
  stored: Edit[];
  refused: Edit[];
  unsent: Edit[];
}

const CHUNK = 500;

function byRecord(edits: Edit[]): Edit[][] {
  const groups = new Map<number, Edit[]>();
  for (const edit of edits) groups.set(edit.id, [...(groups.get(edit.id) ?? []), edit]);
  return [...groups.values()];
}

const item = (edits: Edit[]): Record<string, Json> => ({
  id: edits[0]!.id,
  version: edits[0]!.version,
  ...Object.fromEntries(edits.map(({ field, sent }) => [field.name, sent])),
});

/** Sends a part; what the server refuses is marked at its cells, what does not get through is kept. */
async function sendPart(client: QueryClient, type: string, part: Edit[][], batch: Batch) {
  const key = token();
  const flat = part.flat();
  try {
    const send = () => api.post<{ results: Result[] }>(`/${type}/batch`, { items: part.map(item) }, { key });
    const { results } = await onceMore(send, () => mark(flat.map((edit) => ({ edit, as: { ...edit, state: "waiting" } }))));
    const stored: Edit[] = [];
    const refused: Edit[] = [];
    for (const { index, outcome, problem } of results) {
      for (const edit of part[index]!) {
        const told = new Problem(problem?.status ?? 422, problem ?? {});
        if (outcome === "error" && isThere(told, edit)) stored.push({ ...edit, version: told.body.currentVersion ?? edit.version });
        else if (outcome === "error") {
          refused.push({ ...edit, state: "refused", problem: told, message: refusal(told, edit.field.name) });
        } else stored.push({ ...edit, version: edit.version + (outcome === "updated" ? 1 : 0) });
      }
    }
    batch.stored.push(...stored);
    batch.refused.push(...refused);
    show(client, type, stored);
    mark([...stored.map((edit) => ({ edit, as: null })), ...refused.map((edit) => ({ edit, as: edit }))]);
  } catch (error) {
    if (!isProblem(error)) throw error;
    const lost = error.status === 0 || error.status >= 502;
    const state = lost ? ("unsent" as const) : ("refused" as const);
    const kept = flat.map((edit) => ({ ...edit, state, message: lost ? i18next.t("cell.unsent") : error.message }));
    (lost ? batch.unsent : batch.refused).push(...kept);
    mark(kept.map((edit) => ({ edit, as: edit })));
  }
}

function show(client: QueryClient, type: string, stored: Edit[]) {
  const changes = new Map<number, Edit[]>();
  for (const edit of stored) changes.set(edit.id, [...(changes.get(edit.id) ?? []), edit]);
  changeEverywhere(client, type, (record) => {
    const edits = changes.get(record.id);
    if (!edits) return record;
    return { ...record, version: edits[0]!.version, ...Object.fromEntries(edits.map(({ field, value }) => [field.name, value])) };
  });
}

/** Saves many cells as one change: progress as it goes, one undo for all of it. */
export async function saveAll(client: QueryClient, edits: Edit[], onProgress?: (done: number) => void): Promise<Batch> {
  const [first] = edits;
  const batch: Batch = { stored: [], refused: [], unsent: [] };
  if (!first) return batch;
  mark(edits.map((edit) => ({ edit, as: { ...edit, state: "saving" } })));
  const groups = byRecord(edits);
  for (let from = 0; from < groups.length; from += CHUNK) {
    const part = groups.slice(from, from + CHUNK);
    if (batch.unsent.length > 0) leave(part.flat(), batch);
    else await sendPart(client, first.type, part, batch);
    onProgress?.(Math.min(groups.length, from + CHUNK));
  }
  void client.invalidateQueries({ queryKey: keys.type(first.type) });
  report(client, batch);
  return batch;
}

/** The network is gone: the rest is not tried one by one. */
function leave(rest: Edit[], batch: Batch) {
  const kept = rest.map((edit): Edit => ({ ...edit, state: "unsent", message: i18next.t("cell.unsent") }));
  batch.unsent.push(...kept);
  mark(kept.map((edit) => ({ edit, as: edit })));
}

function report(client: QueryClient, batch: Batch) {
  if (batch.unsent.length > 0) tellUnsent(client);
  else hush("unsent");
  if (batch.refused.length > 0) complain(i18next.t("cell.refusedAll", { count: batch.refused.length }), batch.refused[0]?.message);
  if (batch.stored.length === 0) return;
  const undo = { label: i18next.t("action.undo"), run: () => void takeBack(client, batch.stored) };
  tell(i18next.t("cell.savedAll", { count: batch.stored.length }), undo, "cell");
}

/** Puts back every value of a batch; what somebody else has changed since stays. */
export async function takeBack(client: QueryClient, stored: Edit[]): Promise<Batch> {
  const back = stored.map((edit): Edit => ({ ...edit, value: edit.before, before: edit.value, sent: edit.undoes, undoes: edit.sent }));
  return saveAll(client, back);
}

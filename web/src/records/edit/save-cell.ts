import type { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { knownVersion } from "@/api/cache";
import { api } from "@/api/http";
import type { Model } from "@/api/meta";
import { isProblem, type Problem } from "@/api/problem";
import { keys } from "@/api/records";
import type { FieldMeta, Json, RecordData } from "@/api/types";
import { settle } from "@/api/writes";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { same } from "@/fields/same";
import { token } from "@/lib/token";
import { complain, hush, tell } from "@/ui/toast";
import { all, drop, put, type Edit } from "./edits";
import { onceMore } from "./once-more";
import { saveAll } from "./save-all";

const lines = new Map<string, Promise<unknown>>();

/** Saves of one record run one after another, so that each knows the version the one before it made. */
function inLine<T>(key: string, job: () => Promise<T>): Promise<T> {
  const before = lines.get(key) ?? Promise.resolve();
  const next = before.then(job, job);
  lines.set(key, next);
  void next.then(
    () => lines.get(key) === next && lines.delete(key),
    () => lines.get(key) === next && lines.delete(key),
  );
  return next;
}

/** What the server takes for a value. */
export function sentAs(value: Json, field: FieldMeta, model: Model): Json {
  if (isEmpty(value) && field.kind !== "children") return null;
  return fields[field.kind].send?.(value ?? [], field, model) ?? value;
}

export function editOf(type: string, record: RecordData, field: FieldMeta, value: Json, model: Model): Edit {
  return {
    type,
    id: record.id,
    title: record.title ?? `#${record.id}`,
    version: record.version,
    field,
    before: (record[field.name] ?? null) as Json,
    value,
    sent: sentAs(value, field, model),
    undoes: sentAs((record[field.name] ?? null) as Json, field, model),
    state: "saving",
  };
}

/** Why the server refused this field, in its words. */
export function refusal(problem: Problem, field: string): string {
  const mine = Object.entries(problem.errors).find(([path]) => path.split(/[.[]/)[0] === field);
  return mine ? mine[1].map(({ message }) => message).join(" ") : problem.message;
}

/** Whether a clash is with ourselves: the value was stored by a request whose answer was lost on the way. */
export function isThere(problem: Problem, { field, sent, value }: Edit): boolean {
  const conflict = problem.body.conflicts?.find((one) => one.field === field.name);
  return conflict !== undefined && (same(conflict.current, sent) || same(conflict.current, value));
}

/** What to do with a change once it is stored: offers to take it back, unless it is itself a taking back. */
type Stored = (edit: Edit, fresh: RecordData) => void;

/**
 * Saves one field. It is shown at once; when the network fails it is tried once more and then kept with a mark; when
 * the server refuses it, what was typed is kept with the reason.
 */
export async function saveEdit(client: QueryClient, edit: Edit, stored?: Stored): Promise<void> {
  const key = token();
  const { type, id, field } = edit;
  put({ ...edit, state: "saving", message: undefined, problem: undefined });
  let version: number | undefined;
  const send = () => {
    version ??= knownVersion(client, type, id, edit.version);
    return api.patch<RecordData>(`/${type}/${id}`, { version, [field.name]: edit.sent }, { key });
  };
  try {
    const waiting = () => put({ ...edit, state: "waiting" });
    const fresh = await inLine(`${type}/${id}`, () => onceMore(send, waiting));
    settle(client, type, id, fresh, { [field.name]: edit.sent });
    drop(edit);
    if (!all().some(({ state }) => state === "unsent")) hush("unsent");
    stored?.(edit, fresh);
  } catch (error) {
    if (!isProblem(error)) throw error;
    refused(client, edit, error);
  }
}

function refused(client: QueryClient, edit: Edit, problem: Problem) {
  const clash = problem.code === "stale-version";
  if (problem.status === 0 || problem.status >= 502) {
    put({ ...edit, state: "unsent", message: i18next.t("cell.unsent") });
    tellUnsent(client);
  } else if (clash && isThere(problem, edit)) {
    drop(edit);
    void client.invalidateQueries({ queryKey: keys.type(edit.type) });
  } else if (clash) {
    put({ ...edit, state: "clash", problem, message: i18next.t("conflict.title") });
  } else {
    put({ ...edit, state: "refused", problem, message: refusal(problem, edit.field.name) });
  }
}

/** Says that something waits here, and offers to send it; the sentence stays until it is answered. */
export function tellUnsent(client: QueryClient) {
  const count = all().filter(({ state }) => state === "unsent").length;
  const retry = { label: i18next.t("action.retry"), run: () => sendAgain(client) };
  complain(i18next.t("cell.unsentTitle", { count }), i18next.t("cell.unsentText"), { id: "unsent", ...retry });
}

/** Sends once more whatever did not get through. */
export function sendAgain(client: QueryClient) {
  const waiting = all().filter(({ state }) => state === "unsent");
  for (const type of new Set(waiting.map((edit) => edit.type))) {
    const mine = waiting.filter((edit) => edit.type === type);
    if (mine.length === 1) void saveEdit(client, mine[0]!, offerUndo(client));
    else void saveAll(client, mine);
  }
}

const MOST_UNDONE = 50;

interface Done {
  edit: Edit;
  version: number;
}

let past: Done[] = [];

/** One toast for the last edit, with the way back. */
export const offerUndo =
  (client: QueryClient): Stored =>
  (edit, fresh) => {
    const done = { edit, version: fresh.version };
    past = [...past, done].slice(-MOST_UNDONE);
    const what = { what: edit.field.label, title: edit.title };
    tell(i18next.t("cell.saved", what), { label: i18next.t("action.undo"), run: () => undo(client, done) }, "cell");
  };

/** Puts back the value before an edit. */
function undo(client: QueryClient, done: Done) {
  if (!past.includes(done)) return;
  past = past.filter((one) => one !== done);
  const { edit, version } = done;
  const back: Edit = { ...edit, version, text: undefined, value: edit.before, before: edit.value, sent: edit.undoes, undoes: edit.sent };
  void saveEdit(client, back, () => tell(i18next.t("cell.undone", { what: edit.field.label, title: edit.title }), undefined, "cell"));
}

/** Takes back the last edit of this window. */
export function undoLast(client: QueryClient): void {
  const last = past.at(-1);
  if (last) undo(client, last);
}

import type { RecordData } from "@/api/types";
import { toInstant, toLocal } from "@/lib/zone";

/** What the calendar shows: times as the reader's wall clock, which the widget takes for UTC. */
export interface Entry {
  id: string;
  title: string;
  start: string;
  end?: string;
  allDay: boolean;
  className: string;
  editable: boolean;
  startEditable?: boolean;
  durationEditable: boolean;
}

export const USUAL_MINUTES = 60;
const MINUTE = 60_000;

const wall = (instant: string, zone: string) => (toLocal(instant, zone) ?? instant).replace(" ", "T");

/** An id such as `tasks/12`, so that an entry says whose it is. */
export function entryOf(type: "activities" | "tasks", record: RecordData, zone: string, mayEdit: boolean): Entry | null {
  const customer = record.customer as { title?: string | null } | null | undefined;
  const title = [record.title ?? `#${record.id}`, customer?.title].filter(Boolean).join(" · ");
  const id = `${type}/${record.id}`;
  if (type === "tasks") {
    if (typeof record.dueOn !== "string") return null;
    const done = record.status === "DONE" || record.status === "CANCELLED";
    return { id, title, start: record.dueOn, allDay: true, className: done ? "gx-done" : "gx-task", editable: mayEdit && !done, durationEditable: false };
  }
  if (typeof record.at !== "string") return null;
  const minutes = typeof record.duration === "number" ? record.duration : USUAL_MINUTES;
  const end = new Date(new Date(record.at).getTime() + minutes * MINUTE).toISOString();
  return {
    id,
    title,
    start: wall(record.at, zone),
    end: wall(end, zone),
    allDay: false,
    className: `gx-${String(record.kind).toLowerCase()}`,
    editable: mayEdit,
    durationEditable: mayEdit,
  };
}

/** The instant of a wall-clock time the widget tells, `2026-11-22T09:00:00` with or without a zone. */
export const instantOf = (time: string, zone: string) => toInstant(time.slice(0, 19).replace("T", " "), zone);

export function splitId(id: string): { type: "activities" | "tasks"; id: number } {
  const [type, number] = id.split("/");
  return { type: type === "tasks" ? "tasks" : "activities", id: Number(number) };
}

/** What to store when an entry now reaches from `start` to `end`. */
export function changesOf(id: string, start: string, end: string | null, zone: string): Record<string, string | number> {
  if (splitId(id).type === "tasks") return { dueOn: start.slice(0, 10) };
  const at = instantOf(start, zone);
  if (!end) return { at };
  const minutes = Math.round((new Date(instantOf(end, zone)).getTime() - new Date(at).getTime()) / MINUTE);
  return { at, duration: Math.min(1440, Math.max(1, minutes)) };
}

import type { ImportJob, ImportState, ImportSummary } from "@/api/import-types";

/** The four places of the wizard; what the server has done decides, not what was clicked. */
export const stages = ["file", "mapping", "check", "result"] as const;
export type Stage = (typeof stages)[number];

const OPEN: ImportState[] = ["UPLOADED", "MAPPED", "READY"];
const UNDOABLE: ImportState[] = ["COMPLETED", "COMPLETED_WITH_ERRORS", "FAILED", "CANCELLED", "PAUSED"];
const RESUMABLE: ImportState[] = ["PAUSED", "FAILED"];
const CANCELLABLE: ImportState[] = ["DRY_RUN", "RUNNING", "PAUSED"];

/** Nothing has been written yet, so everything may still be changed. */
export const isOpen = ({ state }: Pick<ImportSummary, "state">) => OPEN.includes(state);

export const canResume = ({ state }: Pick<ImportSummary, "state">) => RESUMABLE.includes(state);
export const canCancel = ({ state }: Pick<ImportSummary, "state">) => CANCELLABLE.includes(state);

/** There is something to take back. */
export const canUndo = (job: ImportSummary) => UNDOABLE.includes(job.state) && job.created + job.updated > 0;

const usual: Partial<Record<ImportState, Stage>> = { UPLOADED: "file", MAPPED: "mapping", READY: "check", DRY_RUN: "check" };

/** How far one may go, and where one is: a wish counts only while everything may still be changed. */
export function stageOf(job: ImportSummary, wish?: string): Stage {
  const reached = usual[job.state] ?? "result";
  if (!isOpen(job) || !wish) return reached;
  const wanted = stages.find((stage) => stage === wish);
  if (!wanted || wanted === "result") return reached;
  return wanted === "check" && job.state !== "READY" ? reached : wanted;
}

export function mayGoTo(job: ImportSummary, stage: Stage): boolean {
  if (!isOpen(job) || stage === "result") return false;
  return stage !== "check" || job.state === "READY";
}

export type Colour = "gray" | "blue" | "green" | "orange" | "red";

const colours: Partial<Record<ImportState, Colour>> = {
  DRY_RUN: "blue",
  RUNNING: "blue",
  UNDOING: "blue",
  PAUSED: "orange",
  COMPLETED: "green",
  COMPLETED_WITH_ERRORS: "orange",
  FAILED: "red",
};

export const colourOf = (state: ImportState): Colour => colours[state] ?? "gray";

/** How much is done, from 0 to 100; null where nobody can say. */
export function shareDone(job: ImportJob): number | null {
  const whole = job.state === "UNDOING" ? job.created + job.updated : job.total;
  const undone = job.undone ? job.undone.deleted + job.undone.restored + job.undone.kept : 0;
  const done = job.state === "UNDOING" ? undone : job.state === "DRY_RUN" ? (job.dryRun?.rows ?? 0) : job.done;
  return whole > 0 ? Math.min(100, (done / whole) * 100) : null;
}

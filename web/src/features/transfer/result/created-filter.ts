import type { ImportJob, ImportSummary } from "@/api/import-types";
import type { TypeMeta } from "@/api/types";
import { printFilter, type Filter } from "@/lib/rsql";

/** The records made while the import ran; null where there are none, or the list cannot be asked so. */
export function createdFilter(job: ImportSummary, meta: TypeMeta): string | null {
  if ("mapping" in job && (job as ImportJob).mapping.some(({ field }) => field === "createdAt")) return ofSystem(job as ImportJob);
  const known = meta.fields.find(({ name }) => name === "createdAt")?.filterable;
  if (!known || !job.startedAt || job.created === 0 || job.state === "UNDONE") return null;
  const compare = (operator: string, value: string): Filter => ({ is: "compare", path: "createdAt", operator, values: [value] });
  const until = job.finishedAt ? [compare("=le=", job.finishedAt)] : [];
  return printFilter({ is: "and", items: [compare("=ge=", job.startedAt), ...until] });
}

/** Records that keep the day they were made in the old system are found by that system. */
function ofSystem(job: ImportJob): string | null {
  const system = job.mapping.find(({ field, column }) => field === "sourceSystem" && column === null)?.value;
  return system && job.created > 0 && job.state !== "UNDONE"
    ? printFilter({ is: "compare", path: "sourceSystem", operator: "==", values: [system] })
    : null;
}

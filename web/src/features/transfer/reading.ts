import type { Detected, DetectedParts, ImportJob } from "@/api/import-types";

export const encodings = ["UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252", "Shift_JIS", "EUC-KR"];

/** Each part may depend on those before it, which stay; those behind it are guessed again. */
const order = ["sheet", "encoding", "delimiter", "quote", "header"] as const;

export type Part = (typeof order)[number];

export function override(detected: Detected, part: Part, value: string | number): DetectedParts {
  const kept = order.slice(0, order.indexOf(part)).map((name) => [name, detected[name] ?? null] as const);
  return { ...Object.fromEntries(kept), [part]: value };
}

/** The way most columns with dates, or with decimals, are written. */
export function styleOf(job: Pick<ImportJob, "columns">, what: "dates" | "decimals"): string | null {
  const found = job.columns.flatMap(({ guess }) => guess[what] ?? []);
  const count = (style: string) => found.filter((one) => one === style).length;
  return found.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

export const isAmbiguous = (job: Pick<ImportJob, "columns">, what: "dates" | "decimals") =>
  job.columns.some(({ guess }) => (what === "dates" ? guess.datesAmbiguous : guess.decimalsAmbiguous));

const SHOWN = 30;

/** The different values a column has, as far as the file was looked at. */
export function valuesOf(job: Pick<ImportJob, "columns" | "preview" | "dryRun">, column: number): string[] {
  const cells = [
    ...(job.columns[column]?.samples ?? []),
    ...job.preview.map((row) => row[column] ?? ""),
    ...(job.dryRun?.issues.map(({ cells }) => cells[column] ?? "") ?? []),
  ];
  return [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ""))].slice(0, SHOWN);
}

/** Whether the server understands a value of a choice by itself. */
export const isOption = (value: string, options: { value: string; label: string }[]) =>
  options.some((option) => [option.value, option.label].some((name) => name.toLowerCase() === value.toLowerCase()));

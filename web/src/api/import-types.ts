import type { FieldKind, Option } from "./types";

/** An import as the server tells it; mirrors GET /api/v1/imports. */
export type ImportState =
  | "UPLOADED"
  | "MAPPED"
  | "DRY_RUN"
  | "READY"
  | "RUNNING"
  | "PAUSED"
  | "COMPLETED"
  | "COMPLETED_WITH_ERRORS"
  | "FAILED"
  | "CANCELLED"
  | "UNDOING"
  | "UNDONE";

export interface ImportSummary {
  id: number;
  type: string;
  fileName: string;
  state: ImportState;
  total: number;
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  rowsPerSecond: number;
  etaSeconds: number | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  problem: { code: string; message: string } | null;
}

export type DateStyle = "YEAR_FIRST" | "DAY_FIRST" | "MONTH_FIRST" | "SERIAL";
export type DecimalStyle = "POINT" | "COMMA";

/** How the file is read; each part may be said instead of guessed. */
export interface DetectedParts {
  encoding?: string | null;
  delimiter?: string | null;
  quote?: string | null;
  header?: number | null;
  sheet?: string | null;
}

export interface Detected extends DetectedParts {
  format: "csv" | "xlsx" | "xls" | "html" | "xml" | "vcard";
  encodingSure: boolean;
  header: number;
  sheets: string[];
  rows: number;
  warnings: { code: string; line: number; column: number; detail: string }[];
}

export interface SourceColumn {
  index: number;
  name: string;
  samples: string[];
  guess: {
    content: string;
    dates: DateStyle | null;
    datesAmbiguous: boolean;
    decimals: DecimalStyle | null;
    decimalsAmbiguous: boolean;
    currency: string | null;
    damaged: number;
  };
}

/** What a column can be for. */
export interface ImportField {
  name: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  group: string | null;
  matchable: boolean;
  keyOnly?: boolean;
  options?: Option[];
  to?: string;
  by?: { name: string; label: string }[];
}

/** Where one column goes; without a column, what stands in every row. */
export interface MappedColumn {
  column: number | null;
  field: string;
  by?: string | null;
  value?: string | null;
  choices?: Record<string, string> | null;
  dates?: DateStyle | null;
  decimals?: DecimalStyle | null;
  optional?: boolean | null;
  /** Further columns of the same value, and how they come together. */
  also?: number[] | null;
  join?: "SPACE" | "LINES" | "PERSON" | "ELSE" | "OR_PERSON" | null;
  /** Whether a record that is not found is made. */
  create?: boolean | null;
  createAs?: Record<string, string> | null;
}

/** The export of another system that a file looks like. */
export interface Recipe {
  name: string;
  system: string;
  table: string;
  type: string;
}

export type ImportMode = "create" | "update" | "both";

export interface ImportPlan {
  mapping: MappedColumn[];
  mode: ImportMode;
  matchBy: string[];
  groupBy: number[];
  formats: { dates: DateStyle | null; decimals: DecimalStyle | null };
  fallbackOwner: number | null;
  clearEmpty: boolean;
}

export interface Issue {
  line: number;
  problems: { column: number | null; columnName: string | null; code: string; message: string }[];
  cells: string[];
}

export interface DryRun {
  rows: number;
  create: number;
  update: number;
  unchanged: number;
  error: number;
  issues: Issue[];
  remarked?: number;
  remarks?: Issue[];
}

export interface Undone {
  deleted: number;
  restored: number;
  kept: number;
  conflicts: { id: number; code: string; message: string }[];
}

export interface ImportJob extends ImportSummary, ImportPlan {
  columns: SourceColumn[];
  preview: string[][];
  detected: Detected;
  recipe: Recipe | null;
  fields: ImportField[];
  naturalKeys: string[][];
  dryRun: DryRun | null;
  undone: Undone | null;
  issues: Issue[];
  remarked?: number;
  remarks?: Issue[];
  errors: string | null;
}

import type { ImportField, ImportJob, ImportMode, ImportPlan, MappedColumn } from "@/api/import-types";

/** What the user is deciding on; sent whole when it is to be checked. */
export type Draft = ImportPlan;

export const draftOf = (job: ImportJob): Draft => ({
  mapping: job.mapping,
  mode: job.mode,
  matchBy: job.matchBy,
  groupBy: job.groupBy,
  formats: job.formats,
  fallbackOwner: job.fallbackOwner,
  clearEmpty: job.clearEmpty,
});

/** Only values of children may come from several columns: a second mobile number is one more. */
export const isRepeatable = (field: ImportField) => field.group !== null && field.matchable;

/** A part of a line below the record, as the product of an order line. */
export const isOfLine = (field: ImportField) => field.group !== null && !field.matchable;

/** The mapping that a column is a further part of, as the last name of a person. */
export const joinedAt = (draft: Draft, column: number) => draft.mapping.find((one) => one.also?.includes(column));

export const mappedAt = (draft: Draft, column: number) => draft.mapping.find((one) => one.column === column);

const without = (draft: Draft, fits: (one: MappedColumn) => boolean): MappedColumn[] =>
  draft.mapping.filter((one) => !fits(one));

/** Match keys that nothing is mapped to any more would be refused. */
function withMapping(draft: Draft, mapping: MappedColumn[]): Draft {
  const named = new Set(mapping.map((one) => one.field));
  return { ...draft, mapping, matchBy: draft.matchBy.filter((name) => named.has(name)) };
}

/** Sends a column to a field, or nowhere. */
export function assign(draft: Draft, column: number, field: string | null): Draft {
  const others = without(draft, (one) => one.column === column);
  return withMapping(draft, field === null ? others : [...others, { column, field }].sort(byColumn));
}

const byColumn = (a: MappedColumn, b: MappedColumn) => (a.column ?? Infinity) - (b.column ?? Infinity);

export function refine(draft: Draft, column: number, change: Partial<MappedColumn>): Draft {
  const mapping = draft.mapping.map((one) => (one.column === column ? { ...one, ...change } : one));
  return { ...draft, mapping };
}

/** What stands in every row, for a field that the file has no column for. */
export function fix(draft: Draft, field: string, value: string): Draft {
  const others = without(draft, (one) => one.column === null && one.field === field);
  return withMapping(draft, value === "" ? others : [...others, { column: null, field, value }]);
}

export const fixedValue = (draft: Draft, field: string) =>
  draft.mapping.find((one) => one.column === null && one.field === field)?.value ?? "";

/** Fields another column has already. */
export function takenBy(draft: Draft, fields: ImportField[], column: number): Set<string> {
  const repeatable = new Set(fields.filter(isRepeatable).map(({ name }) => name));
  const others = draft.mapping.filter((one) => one.column !== column && !repeatable.has(one.field));
  return new Set(others.map(({ field }) => field));
}

/** Required fields without a column: a new record would be refused. */
export function missing(draft: Draft, fields: ImportField[]): ImportField[] {
  const fromColumns = new Set(draft.mapping.filter((one) => one.column !== null).map(({ field }) => field));
  return fields.filter((field) => field.required && !field.keyOnly && !fromColumns.has(field.name));
}

/** What stops the import from being checked. */
export function complaint(draft: Draft, fields: ImportField[]): "nothing" | "missing" | "key" | null {
  if (draft.mapping.length === 0) return "nothing";
  if (draft.mode !== "create" && draft.matchBy.length === 0) return "key";
  const open = missing(draft, fields).filter((field) => fixedValue(draft, field.name) === "");
  return draft.mode !== "update" && open.length > 0 ? "missing" : null;
}

/** Fields that are mapped and by which a record can be found. */
export function keyFields(draft: Draft, fields: ImportField[]): ImportField[] {
  const named = new Set(draft.mapping.map((one) => one.field));
  return fields.filter((field) => field.matchable && named.has(field.name));
}

/** The best known key that the file has all parts of. */
export function usualKey(draft: Draft, { fields, naturalKeys }: Pick<ImportJob, "fields" | "naturalKeys">): string[] {
  const there = keyFields(draft, fields).map(({ name }) => name);
  const key = naturalKeys
    .map((names) => names.filter((name) => name !== "sourceSystem" || there.includes(name)))
    .find((names) => names.length > 0 && names.every((name) => there.includes(name)));
  return key ?? there.slice(0, 1);
}

export function withMode(draft: Draft, mode: ImportMode, job: Pick<ImportJob, "fields" | "naturalKeys">): Draft {
  const needsKey = mode !== "create" && draft.matchBy.length === 0;
  return { ...draft, mode, matchBy: needsKey ? usualKey(draft, job) : draft.matchBy };
}

/** The columns that are the same in all rows of one record: its old id, or else whatever is not of a line. */
export function usualGroup(draft: Draft, fields: ImportField[]): number[] {
  const about = new Map(fields.map((field) => [field.name, field]));
  const columns = draft.mapping.filter((one) => one.column !== null);
  const id = columns.find((one) => one.field === "externalId" || about.get(one.field)?.keyOnly);
  const chosen = id ? [id] : columns.filter((one) => about.get(one.field)?.group === null);
  return chosen.map((one) => one.column as number);
}

const AMOUNTS = ["decimal", "money"];

/** The file has lines of the kind one adds up, not merely an address. */
export function hasLines(draft: Draft, fields: ImportField[]): boolean {
  const lines = fields.filter(isOfLine);
  const adding = new Set(lines.filter(({ kind }) => AMOUNTS.includes(kind)).map(({ group }) => group));
  return lines.some(({ name, group }) => adding.has(group) && draft.mapping.some((one) => one.field === name));
}

import type { FieldMeta, Json, RecordData, Reference } from "@/api/types";
import { complaintAbout } from "@/fields/complaint";
import type { Complaint } from "@/fields/field-ui";
import { isEmpty } from "@/fields/field-ui";
import { same } from "@/fields/same";
import { readCell, type Reader } from "./read-cell";
import { dayOrder } from "./read-day";

/** A cell that gets another value. */
export interface Planned {
  record: RecordData;
  field: FieldMeta;
  text: string;
  value: Json;
}

/** A cell that stays as it is, because its text says nothing in this column. */
export interface Unread {
  line: number;
  record: RecordData;
  field: FieldMeta;
  text: string;
  wrong: Complaint;
}

/** A name that several records have. */
export interface Question {
  field: FieldMeta;
  name: string;
  candidates: Reference[];
}

export interface Plan {
  changes: Planned[];
  unread: Unread[];
  questions: Question[];
  same: number;
  emptied: number;
  locked: FieldMeta[];
  /** Lines below the last row, and columns beside the last one: they do not fit. */
  leftRows: number;
  leftColumns: number;
}

/** Records by type and by the name they were looked for. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, Reference[]>>;

export const foldName = (name: string) => name.normalize("NFKC").trim().toLowerCase();
export const questionKey = (field: FieldMeta, name: string) => `${field.name}\u0000${foldName(name)}`;

/** Without a first line that only repeats the headings. */
export function withoutHeading(sheet: string[][], columns: FieldMeta[]): string[][] {
  const [head] = sheet;
  if (!head || sheet.length < 2) return sheet;
  const isHeading = head.every((text, at) => columns[at] && foldName(text) === foldName(columns[at].label));
  return isHeading ? sheet.slice(1) : sheet;
}

/** The names that have to be looked up, by the type of record they are of. */
export function namesIn(sheet: string[][], columns: FieldMeta[], may: (field: FieldMeta) => boolean): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  columns.forEach((field, at) => {
    if (field.kind !== "reference" || !field.to || !may(field)) return;
    const known = names.get(field.to) ?? new Set<string>();
    for (const line of sheet) if (line[at]?.trim()) known.add(line[at].trim());
    names.set(field.to, known);
  });
  return names;
}

interface Given {
  sheet: string[][];
  rows: RecordData[];
  columns: FieldMeta[];
  may: (field: FieldMeta) => boolean;
  reader: Omit<Reader, "order"> & { locale: string };
  names: Names;
  /** What was answered to questions; null leaves the cell as it is. */
  answers: ReadonlyMap<string, Reference>;
}

type Meant = { value: Json } | { wrong: Complaint } | { question: Question };

function meant(text: string, field: FieldMeta, reader: Reader, names: Names, answers: Given["answers"]): Meant {
  const read = readCell(text, field, reader);
  if (!("name" in read)) return read;
  const candidates = names.get(field.to ?? "")?.get(foldName(read.name)) ?? [];
  const chosen = candidates.length === 1 ? candidates[0] : answers.get(questionKey(field, read.name));
  if (chosen) {
    const value = { id: chosen.id, title: chosen.title };
    const wrong = complaintAbout(value, field);
    return wrong ? { wrong } : { value };
  }
  if (candidates.length > 1) return { question: { field, name: read.name, candidates } };
  return { wrong: { key: "notFound", params: { text: read.name } } };
}

/** What pasting a block would change, and what it would leave; nothing is written here. */
export function planPaste({ sheet, rows, columns, may, reader, names, answers }: Given): Plan {
  const width = Math.max(0, ...sheet.map((line) => line.length));
  const targets = columns.slice(0, width);
  const plan: Plan = {
    changes: [],
    unread: [],
    questions: [],
    same: 0,
    emptied: 0,
    locked: targets.filter((field) => !may(field)),
    leftRows: Math.max(0, sheet.length - rows.length),
    leftColumns: Math.max(0, width - columns.length),
  };
  const asked = new Map<string, Question>();
  targets.forEach((field, at) => {
    if (!may(field)) return;
    const dates = field.kind === "date" || field.kind === "moment";
    const order = dayOrder(dates ? sheet.map((line) => line[at] ?? "") : [], reader.locale);
    const known = new Map<string, Meant>();
    rows.slice(0, sheet.length).forEach((record, line) => {
      const text = sheet[line]![at];
      if (text === undefined) return;
      const found = known.get(text) ?? meant(text, field, { order, timeZone: reader.timeZone }, names, answers);
      known.set(text, found);
      if ("question" in found) asked.set(questionKey(field, found.question.name), found.question);
      else if ("wrong" in found) plan.unread.push({ line, record, field, text, wrong: found.wrong });
      else if (same(found.value, record[field.name]) || sameNumber(field, found.value, record[field.name])) plan.same++;
      else {
        if (isEmpty(found.value)) plan.emptied++;
        plan.changes.push({ record, field, text, value: found.value });
      }
    });
  });
  plan.questions = [...asked.values()];
  return plan;
}

const DECIMALS = new Set(["decimal", "percent", "money"]);

/** 12.5 is what 12.5000 is. */
const sameNumber = (field: FieldMeta, a: unknown, b: unknown) =>
  DECIMALS.has(field.kind) && !isEmpty(a) && !isEmpty(b) && trimZeros(String(a)) === trimZeros(String(b));

const trimZeros = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

import type { FieldMeta, Json } from "@/api/types";
import { complaintAbout } from "@/fields/complaint";
import type { Complaint } from "@/fields/field-ui";
import { readDecimal } from "@/lib/decimal";
import { readDay, readMoment, type DayOrder } from "./read-day";
import { unguarded } from "./sheet";

/** What a text means in a column: a value, nothing that can be read, or the name of a record to look for. */
export type Read = { value: Json } | { wrong: Complaint } | { name: string };

export interface Reader {
  order: DayOrder;
  timeZone: string;
}

const YES = new Set(["yes", "y", "true", "1", "x", "✓", "✔", "√", "是", "对", "有", "真"]);
const NO = new Set(["no", "n", "false", "0", "-", "✗", "×", "否", "无", "假"]);
const GROUPED = /^[^\d,]*\d{1,3}(,\d{3})+(\.\d*)?\D*$/;

const fold = (text: string) => text.normalize("NFKC").trim().toLowerCase();
const split = (text: string) => text.split(/[,，、;；|\n]/).map((part) => part.trim()).filter(Boolean);

/** 1,234.5 and ¥1,234.50, but not 1.234,50: a comma that does not part thousands may mean anything. */
export function readNumber(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (plain.includes(",") && !GROUPED.test(plain)) return null;
  return readDecimal(plain);
}

const optionFor = (field: FieldMeta, text: string): string | undefined =>
  field.options?.find(({ value, label }) => fold(label) === fold(text) || fold(value) === fold(text))?.value;

function readChoice(text: string, field: FieldMeta): Read {
  const found = optionFor(field, text);
  return found === undefined ? { wrong: { key: "choice", params: { text } } } : { value: found };
}

function readChoices(text: string, field: FieldMeta): Read {
  const parts = split(text);
  const missing = parts.find((part) => optionFor(field, part) === undefined);
  if (missing !== undefined) return { wrong: { key: "choice", params: { text: missing } } };
  return { value: [...new Set(parts.map((part) => optionFor(field, part)!))] };
}

function readFlag(text: string): Read {
  const word = fold(text);
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { wrong: { key: "flag" } };
}

function readNumeric(text: string, field: FieldMeta): Read {
  const read = readNumber(text);
  if (read === null) return { wrong: { key: "number" } };
  return { value: field.kind === "integer" && /^-?\d{1,15}$/.test(read) ? Number(read) : read };
}

const orWrong = (value: Json, key: string): Read => (value === null ? { wrong: { key } } : { value });

function readFilled(text: string, field: FieldMeta, reader: Reader): Read {
  const plain = unguarded(text).trim();
  switch (field.kind) {
    case "text":
    case "email":
    case "url":
    case "phone":
      return { value: plain.replace(/\s*\n\s*/g, " ") };
    case "longtext":
      return { value: plain };
    case "integer":
    case "decimal":
    case "percent":
    case "money":
      return readNumeric(plain, field);
    case "date":
      return orWrong(readDay(plain, reader.order), "date");
    case "moment":
      return orWrong(readMoment(plain, reader.order, reader.timeZone), "date");
    case "flag":
      return readFlag(plain);
    case "choice":
      return readChoice(plain, field);
    case "choices":
      return readChoices(plain, field);
    case "tags":
      return { value: [...new Set(split(plain))] };
    case "reference":
      return { name: plain };
    default:
      return { wrong: { key: "noPaste" } };
  }
}

/** Reads what was typed or pasted into a cell; an empty text empties it. */
export function readCell(text: string, field: FieldMeta, reader: Reader): Read {
  const read: Read = text.trim() === "" ? { value: null } : readFilled(text, field, reader);
  if (!("value" in read)) return read;
  const wrong = complaintAbout(read.value, field);
  return wrong ? { wrong } : read;
}

import type { TFunction } from "i18next";
import type { FieldKind, FieldMeta } from "@/api/types";

const DATES: FieldKind[] = ["date", "moment"];
const NUMBERS: FieldKind[] = ["integer", "decimal", "percent", "money"];
const ORDERED = ["=gt=", "=ge=", "=lt=", "=le="];

const kindOf = (field: FieldMeta) => field.valueKind ?? field.kind;

/** Empty and not empty are two lines in the menu though one operator in the URL. */
export const NOT_EMPTY = "=empty=false";
export const EMPTY = "=empty=true";

const NAMES = {
  "==": "is",
  "!=": "isNot",
  "=in=": "in",
  "=out=": "out",
  "=like=": "contains",
  "=gt=": "gt",
  "=ge=": "ge",
  "=lt=": "lt",
  "=le=": "le",
} as const;

const DATE_NAMES = { "=gt=": "after", "=ge=": "from", "=lt=": "before", "=le=": "until" } as const;

/** The operators a field offers, in the order people look for them. */
export function operatorsOf(field: FieldMeta): string[] {
  const offered = field.operators ?? ["==", "!=", "=empty="];
  const kind = kindOf(field);
  const textual = !DATES.includes(kind) && !NUMBERS.includes(kind);
  const order = textual && !field.region && kind !== "choice" && kind !== "reference" ? ["=like=", ...Object.keys(NAMES)] : Object.keys(NAMES);
  const skip = (operator: string) =>
    (textual && ORDERED.includes(operator)) ||
    ((DATES.includes(kind) || kind === "reference" || NUMBERS.includes(kind)) && ["=in=", "=out="].includes(operator)) ||
    (kind === "reference" && operator === "=like=");
  const usual = [...new Set(order)].filter((operator) => offered.includes(operator) && !skip(operator));
  return offered.includes("=empty=") ? [...usual, EMPTY, NOT_EMPTY] : usual;
}

export function operatorLabel(operator: string, field: FieldMeta, t: TFunction): string {
  if (operator === EMPTY) return t("operator.empty");
  if (operator === NOT_EMPTY) return t("operator.notEmpty");
  if (DATES.includes(kindOf(field)) && operator in DATE_NAMES) {
    return t(`operator.${DATE_NAMES[operator as keyof typeof DATE_NAMES]}`);
  }
  return operator in NAMES ? t(`operator.${NAMES[operator as keyof typeof NAMES]}`) : operator;
}

export const splitOperator = (choice: string): { operator: string; values?: string[] } =>
  choice === EMPTY || choice === NOT_EMPTY
    ? { operator: "=empty=", values: [choice === EMPTY ? "true" : "false"] }
    : { operator: choice };

export const joinOperator = (operator: string, values: string[]) =>
  operator === "=empty=" ? (values[0] === "false" ? NOT_EMPTY : EMPTY) : operator;

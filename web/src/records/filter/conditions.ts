import type { FieldMeta } from "@/api/types";
import { parseFilter, printFilter, type Compare, type Filter, type Group } from "@/lib/rsql";

/** What the builder can edit: one level of groups, each of conditions. */
export interface Condition {
  field: string;
  /** An address part or a field of the children. */
  part?: string;
  within?: "any" | "none";
  operator: string;
  values: string[];
}
export interface ConditionGroup {
  is: "and" | "or";
  conditions: Condition[];
}
export interface Draft {
  is: "and" | "or";
  groups: ConditionGroup[];
}

export const emptyDraft = (): Draft => ({ is: "and", groups: [] });

function toCompare({ field, part, operator, values }: Condition, prefix: boolean): Compare {
  const path = prefix && part ? `${field}.${part}` : field;
  return { is: "compare", path, operator, values };
}

const complete = ({ operator, values, within, part }: Condition) =>
  (!within || Boolean(part)) && (operator === "=empty=" || values.some((value) => value !== ""));

function toFilter(condition: Condition): Filter {
  if (!condition.within) return toCompare(condition, true);
  const item: Compare = {
    is: "compare",
    path: condition.part ?? "",
    operator: condition.operator,
    values: condition.values,
  };
  return { is: condition.within, path: condition.field, item };
}

const join = (is: "and" | "or", items: Filter[]): Filter => (items.length === 1 ? items[0]! : { is, items });

/** The RSQL of what is filled in so far; undefined when nothing is. */
export function draftToText(draft: Draft): string | undefined {
  const groups = draft.groups
    .map((group) => ({ is: group.is, items: group.conditions.filter(complete).map(toFilter) }))
    .filter((group) => group.items.length > 0)
    .map((group) => join(group.is, group.items));
  return groups.length === 0 ? undefined : printFilter(join(draft.is, groups));
}

function readCompare({ path, operator, values }: Compare, has: (name: string) => boolean): Condition | null {
  if (has(path)) return { field: path, operator, values };
  const [field = "", ...rest] = path.split(".");
  return has(field) && rest.length > 0 ? { field, part: rest.join("."), operator, values } : null;
}

function readCondition(filter: Filter, has: (name: string) => boolean): Condition | null {
  if (filter.is === "compare") return readCompare(filter, has);
  if ((filter.is === "any" || filter.is === "none") && filter.item.is === "compare" && has(filter.path)) {
    const { path, operator, values } = filter.item;
    return { field: filter.path, part: path, within: filter.is, operator, values };
  }
  return null;
}

function readGroup(filter: Filter, has: (name: string) => boolean): ConditionGroup | null {
  const items = filter.is === "and" || filter.is === "or" ? filter.items : [filter];
  const conditions = items.map((item) => readCondition(item, has));
  if (conditions.some((condition) => condition === null)) return null;
  const is = filter.is === "or" ? "or" : "and";
  return { is, conditions: conditions as Condition[] };
}

/** Reads a filter back into the builder; null when it was written by hand in a way the builder cannot show. */
export function textToDraft(text: string | undefined, fields: FieldMeta[]): Draft | null {
  if (!text) return emptyDraft();
  const filter = parseFilter(text);
  if (!filter) return null;
  const names = new Set(fields.map((field) => field.name));
  const has = (name: string) => names.has(name);
  const whole = readGroup(filter, has);
  if (whole) return { is: "and", groups: [whole] };
  if (filter.is !== "and" && filter.is !== "or") return null;
  return readNested(filter, has);
}

function readNested(filter: Group, has: (name: string) => boolean): Draft | null {
  const loose: ConditionGroup = { is: filter.is, conditions: [] };
  const groups: ConditionGroup[] = [];
  for (const item of filter.items) {
    const condition = readCondition(item, has);
    const group = condition ? null : readGroup(item, has);
    if (condition) loose.conditions.push(condition);
    else if (group) groups.push(group);
    else return null;
  }
  return { is: filter.is, groups: loose.conditions.length > 0 ? [loose, ...groups] : groups };
}

export const countConditions = (draft: Draft | null) =>
  draft?.groups.reduce((sum, group) => sum + group.conditions.filter(complete).length, 0) ?? 0;

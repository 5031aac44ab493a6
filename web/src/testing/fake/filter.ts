import type { RecordData } from "@/api/types";
import type { Filter } from "@/lib/rsql";

const plain = (value: unknown): string => {
  if (value && typeof value === "object" && "id" in value) return String(value.id);
  return value === null || value === undefined ? "" : String(value);
};

function at(record: Record<string, unknown>, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record);
}

function compare(value: unknown, operator: string, values: string[]): boolean {
  const text = plain(value);
  const [first = ""] = values;
  const numbers = Number(text) - Number(first);
  const order = Number.isNaN(numbers) ? text.localeCompare(first) : numbers;
  switch (operator) {
    case "==":
      return text === first;
    case "!=":
      return text !== first;
    case "=in=":
      return values.includes(text);
    case "=out=":
      return !values.includes(text);
    case "=like=":
      return text.toLowerCase().includes(first.toLowerCase().replace(/\*/g, ""));
    case "=empty=":
      return (text === "") === (first === "true");
    case "=gt=":
      return order > 0;
    case "=ge=":
      return order >= 0;
    case "=lt=":
      return order < 0;
    default:
      return order <= 0;
  }
}

export function matches(record: Record<string, unknown>, filter: Filter): boolean {
  switch (filter.is) {
    case "and":
      return filter.items.every((item) => matches(record, item));
    case "or":
      return filter.items.some((item) => matches(record, item));
    case "not":
      return !matches(record, filter.item);
    case "compare":
      return compare(at(record, filter.path), filter.operator, filter.values);
    default: {
      const rows = (at(record, filter.path) ?? []) as Record<string, unknown>[];
      const found = rows.some((row) => matches(row, filter.item));
      return filter.is === "any" ? found : !found;
    }
  }
}

export function sorted(records: RecordData[], sort: string): RecordData[] {
  const [key = ""] = sort.replace(/^-/, "").split(",");
  const sign = sort.startsWith("-") ? -1 : 1;
  const rank = (record: RecordData) => {
    const value = record[key];
    return value && typeof value === "object" && "title" in value ? String(value.title) : (value ?? "");
  };
  return [...records].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "zh");
    return sign * (order || a.id - b.id);
  });
}

import { isEmpty } from "./field-ui";

/** The same value, whatever the order of its members and however a reference is written. */
export const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b);

function plain(value: unknown): string {
  if (isEmpty(value)) return "";
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (typeof value === "object" && value !== null) {
    const one = value as Record<string, unknown>;
    if ("id" in one) return `#${String(one.id)}`;
    return JSON.stringify(Object.entries(one).sort());
  }
  return JSON.stringify(value);
}

import type { FieldMeta } from "@/api/types";

/** Neutral hues for options the server gave no colour; red and green are left out, they would seem to judge. */
const HUES = ["blue", "violet", "teal", "orange", "pink", "cyan", "indigo", "yellow"];

export function optionColor(field: FieldMeta, value: string): string | null {
  const at = field.options?.findIndex((option) => option.value === value) ?? -1;
  if (at < 0) return null;
  return field.options?.[at]?.color ?? HUES[at % HUES.length] ?? null;
}

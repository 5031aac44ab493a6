/** Reads 2026-11-22, 2026/11/22, 20261122 and 11-22 of this year. */
export function readDate(typed: string): string | null {
  const text = typed.normalize("NFKC").trim().replace(/[年月./]/g, "-").replace(/日$/, "");
  const found = /^(?:(\d{4})-?)?(\d{1,2})-?(\d{1,2})$/.exec(text);
  if (!found) return null;
  const year = found[1] ?? String(new Date().getFullYear());
  const iso = `${year}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

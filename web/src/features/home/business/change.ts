/** By how much something grew, as a fraction; null when it grew from nothing. Only for showing, so a float will do. */
export function growth(now: string | number, before: string | number): number | null {
  const from = Number(before);
  return from > 0 ? Number(now) / from - 1 : null;
}

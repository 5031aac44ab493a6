/** The day so many days after another, both as `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** When to be in touch next, as most people mean it. */
export const QUICK_DAYS = [
  { key: "tomorrow", days: 1 },
  { key: "threeDays", days: 3 },
  { key: "nextWeek", days: 7 },
] as const;

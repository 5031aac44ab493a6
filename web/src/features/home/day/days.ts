/** The day so many days after another; both as `YYYY-MM-DD`. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Where something can be put off to, soonest first, without saying a day twice. */
export function laterDays(today: string): { name: "tomorrow" | "threeDays" | "monday" | "month"; day: string }[] {
  const monday = plusDays(today, (8 - weekday(today)) % 7 || 7);
  const all = [
    { name: "tomorrow" as const, day: plusDays(today, 1) },
    { name: "threeDays" as const, day: plusDays(today, 3) },
    { name: "monday" as const, day: monday },
    { name: "month" as const, day: plusDays(today, 30) },
  ];
  return all.filter(({ day }, at) => all.findIndex((other) => other.day === day) === at).sort((a, b) => a.day.localeCompare(b.day));
}

/** Moments as wall-clock time in a zone and back; the calendar widgets speak `YYYY-MM-DD HH:mm:ss`. */
function wallClock(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(date);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "00";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}:${part("second")}`;
}

const asUtc = (local: string) => new Date(`${local.replace(" ", "T")}Z`);

export function toLocal(instant: string, timeZone: string): string | null {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? null : wallClock(date, timeZone);
}

export function toInstant(local: string, timeZone: string): string {
  const full = local.length === 16 ? `${local}:00` : local;
  let guess = asUtc(full);
  for (let round = 0; round < 2; round++) {
    const off = asUtc(wallClock(guess, timeZone)).getTime() - asUtc(full).getTime();
    guess = new Date(guess.getTime() - off);
  }
  return guess.toISOString();
}

/** Today's date where the reader is. */
export const today = (timeZone: string) => wallClock(new Date(), timeZone).slice(0, 10);

/** Every zone this browser knows, the frequent ones first. */
export const timeZones = (): string[] => [...new Set(["Asia/Shanghai", "UTC", ...Intl.supportedValuesOf("timeZone")])];

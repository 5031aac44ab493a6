import type { Entry } from "./entries";

interface Press {
  key: string;
  altKey: boolean;
  shiftKey: boolean;
}

const QUARTER = 15;
const DAY = 1440;

const shift = (time: string, minutes: number) => {
  const plain = time.length === 10 ? `${time}T00:00:00` : time.slice(0, 19);
  const moved = new Date(new Date(`${plain}Z`).getTime() + minutes * 60_000).toISOString();
  return time.length === 10 ? moved.slice(0, 10) : moved.slice(0, 19);
};

const STEPS: Record<string, number> = { ArrowLeft: -DAY, ArrowRight: DAY, ArrowUp: -QUARTER, ArrowDown: QUARTER };

/** Where Alt and an arrow key take an entry; with Shift its end moves. Null when the key means nothing here. */
export function keyMove(entry: Entry, { key, altKey, shiftKey }: Press): { start: string; end: string | null } | null {
  const step = STEPS[key];
  if (!altKey || step === undefined) return null;
  if (!entry.allDay && entry.end && shiftKey) {
    if (Math.abs(step) === DAY) return null;
    const end = shift(entry.end, step);
    return end > entry.start ? { start: entry.start, end } : null;
  }
  if (shiftKey) return null;
  const days = entry.allDay && Math.abs(step) === QUARTER ? Math.sign(step) * 7 * DAY : step;
  return { start: shift(entry.start, days), end: entry.end ? shift(entry.end, days) : null };
}

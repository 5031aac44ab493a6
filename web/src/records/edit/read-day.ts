import { readDate } from "@/fields/read-date";
import { toInstant } from "@/lib/zone";

export type DayOrder = "dmy" | "mdy";

const THREE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[-/. ]+([A-Za-z]{3,9})\.?[-/., ]+(\d{4}|\d{2})$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? +(\d{1,2}),? +(\d{4})$/;
const TIME = /[ T](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?([AP]M))?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const tidy = (text: string) => text.normalize("NFKC").trim();

function day(year: string, month: number, date: number): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  return readDate(`${full}-${month}-${date}`);
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Whether 3/4/2026 means April or March: by the dates of the column that leave no doubt, else by the language. */
export function dayOrder(texts: Iterable<string>, locale: string): DayOrder {
  for (const text of texts) {
    const found = THREE.exec(tidy(text).replace(TIME, ""));
    if (found && Number(found[1]) > 12) return "dmy";
    if (found && Number(found[2]) > 12) return "mdy";
  }
  return locale === "en" || locale === "en-US" ? "mdy" : "dmy";
}

/** A date as spreadsheets and people write it: 2026-11-22, 2026年11月22日, 22/11/2026, 22-Nov-26, Nov 22, 2026. */
export function readDay(text: string, order: DayOrder): string | null {
  const plain = tidy(text).replace(TIME, "");
  const three = THREE.exec(plain);
  if (three) {
    const [first, second] = [Number(three[1]), Number(three[2])];
    return order === "dmy" ? day(three[3]!, second, first) : day(three[3]!, first, second);
  }
  const named = DAY_FIRST.exec(plain);
  if (named) return day(named[3]!, monthOf(named[2]!), Number(named[1]));
  const english = MONTH_FIRST.exec(plain);
  if (english) return day(english[3]!, monthOf(english[1]!), Number(english[2]));
  return /^\d{8}$/.test(plain) || /\D/.test(plain) ? readDate(plain) : null;
}

/** A date with a time of day, midnight when none is given, as an instant of the reader's zone. */
export function readMoment(text: string, order: DayOrder, timeZone: string): string | null {
  const plain = tidy(text);
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(plain)) {
    const date = new Date(plain);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
  }
  const date = readDay(plain, order);
  if (!date) return null;
  const time = TIME.exec(plain);
  const half = time?.[3]?.toUpperCase();
  const hours = time ? (half ? (Number(time[1]) % 12) + (half === "PM" ? 12 : 0) : Number(time[1])) : 0;
  if (hours > 23 || Number(time?.[2] ?? 0) > 59) return null;
  return toInstant(`${date} ${String(hours).padStart(2, "0")}:${time?.[2] ?? "00"}`, timeZone);
}

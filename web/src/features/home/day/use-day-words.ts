import { useFormats } from "@/lib/use-formats";
import { toLocal, today } from "@/lib/zone";
import { daysBetween } from "./days";

/** Days as people say them: today, yesterday, 3 days ago. */
export function useDayWords() {
  const { locale, timeZone } = useFormats();
  const now = today(timeZone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    since: (day: string) => relative.format(daysBetween(now, day), "day"),
    isPast: (day: string) => day < now,
    /** The day of a moment, where the reader is. */
    dayOf: (moment: string) => toLocal(moment, timeZone)?.slice(0, 10) ?? now,
  };
}

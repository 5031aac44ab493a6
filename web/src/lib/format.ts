/** Shows values in the reader's language, time zone and currency. */
export interface Formats {
  locale: string;
  timeZone: string;
  number(value: string | number, digits?: { min?: number; max?: number }): string;
  percent(value: string | number): string;
  money(value: string | number, currency?: string | null): string;
  date(value: string): string;
  day(instant: string): string;
  moment(value: string): string;
  time(value: string): string;
  relative(value: string): string;
  list(values: string[]): string;
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function validZone(zone: string | null | undefined): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone ?? undefined }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

/** Intl reads decimal strings exactly, so money never passes through a float; TypeScript does not know it yet. */
const exact = (value: string | number) => value as number;

/** Chinese dates as 2026-11-22, which is what Swedish calls short; English ones as Nov 22, 2026. */
function dateStyle(locale: string): [string, Intl.DateTimeFormatOptions] {
  const two = "2-digit" as const;
  if (locale.startsWith("zh")) return ["sv-SE", { year: "numeric", month: two, day: two }];
  return [locale, { year: "numeric", month: "short", day: "numeric" }];
}

function memo(make: (key: string) => Intl.NumberFormat) {
  const made = new Map<string, Intl.NumberFormat>();
  return (key: string) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

export function createFormats(locale: string, zone: string | null | undefined, baseCurrency = "CNY"): Formats {
  const timeZone = validZone(zone);
  const [style, digits] = dateStyle(locale);
  const dates = new Intl.DateTimeFormat(style, { ...digits, timeZone: "UTC" });
  const days = new Intl.DateTimeFormat(style, { ...digits, timeZone });
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const moments = new Intl.DateTimeFormat(style, { ...digits, ...clock, timeZone });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" });
  const numbers = memo((key) => {
    const [min, max] = key.split(":").map(Number);
    return new Intl.NumberFormat(locale, { minimumFractionDigits: min, maximumFractionDigits: max });
  });
  const monies = memo((currency) => {
    const options = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
    return new Intl.NumberFormat(locale, options);
  });
  const orText = (value: string, show: (date: Date) => string) => {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? value : show(date);
  };

  return {
    locale,
    timeZone,
    number: (value, digits) => numbers(`${digits?.min ?? 0}:${Math.max(digits?.max ?? 6, digits?.min ?? 0)}`).format(exact(value)),
    percent: (value) => `${numbers("0:4").format(exact(value))}%`,
    money(value, currency) {
      const code = currency && /^[A-Z]{3}$/.test(currency) ? currency : baseCurrency;
      return monies(code).format(exact(value));
    },
    date: (value) => orText(`${value.slice(0, 10)}T00:00:00Z`, (date) => dates.format(date)),
    day: (value) => orText(value, (date) => days.format(date)),
    moment: (value) => orText(value, (date) => moments.format(date)),
    time: (value) => orText(value, (date) => times.format(date)),
    relative: (value) =>
      orText(value, (date) => {
        const seconds = (date.getTime() - Date.now()) / 1000;
        for (const [unit, size] of UNITS) {
          if (Math.abs(seconds) >= size) return relatives.format(Math.trunc(seconds / size), unit);
        }
        return relatives.format(0, "second");
      }),
    list: (values) => lists.format(values),
  };
}

const USUAL = ["CNY", "USD", "EUR", "HKD", "JPY", "GBP", "TWD", "SGD", "KRW", "AUD", "CAD"];

/** Currencies by code and by name in the reader's language, the frequent ones first. */
export function currencyChoices(codes: string[] | undefined, locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const known = codes?.length ? codes : USUAL;
  const rank = (code: string) => (USUAL.includes(code) ? USUAL.indexOf(code) : USUAL.length);
  return known
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

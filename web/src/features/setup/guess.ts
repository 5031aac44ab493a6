import type { SetupAnswers } from "@/api/setup";
import { currentLanguage } from "@/lib/i18n";

const CURRENCIES: Record<string, string> = {
  CN: "CNY", HK: "HKD", TW: "TWD", MO: "MOP", US: "USD", GB: "GBP", JP: "JPY", KR: "KRW", SG: "SGD", AU: "AUD", CA: "CAD",
  DE: "EUR", FR: "EUR", ES: "EUR", IT: "EUR", NL: "EUR", IE: "EUR", AT: "EUR", FI: "EUR", PT: "EUR", BE: "EUR",
};

const ZONE_REGIONS: [RegExp, string][] = [
  [/^Asia\/(Shanghai|Urumqi|Chongqing|Harbin)|^PRC$/, "CN"],
  [/^Asia\/Hong_Kong/, "HK"],
  [/^Asia\/Taipei/, "TW"],
  [/^Asia\/Tokyo/, "JP"],
  [/^Asia\/Seoul/, "KR"],
  [/^Asia\/Singapore/, "SG"],
  [/^Europe\/London/, "GB"],
  [/^Europe\/Berlin/, "DE"],
  [/^America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix)/, "US"],
];

const VAGUE_ZONES = new Set(["UTC", "Etc/UTC", "GMT"]);

/** The answers most people would give, from language and time zone of the browser. */
export function guessAnswers(): SetupAnswers {
  const language = currentLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const byZone = ZONE_REGIONS.find(([pattern]) => pattern.test(zone))?.[1];
  const byLanguage = new Intl.Locale(navigator.language).region;
  const region = byZone ?? (language === "zh-CN" ? "CN" : byLanguage) ?? "CN";
  return {
    language,
    companyName: "",
    timeZone: !zone || VAGUE_ZONES.has(zone) ? "Asia/Shanghai" : zone,
    baseCurrency: CURRENCIES[region] ?? "CNY",
    phoneRegion: region,
    sample: language === "zh-CN" ? "zh" : "en",
  };
}

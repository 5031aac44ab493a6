import type { AddressParts } from "@/api/addresses";
import { countryName } from "@/lib/countries";

export type Part = keyof AddressParts;

export const addressParts: Part[] = ["country", "province", "city", "district", "line", "postcode"];

/** Large to small without spaces in Chinese, small to large with commas elsewhere. */
export function addressText(value: AddressParts, locale: string): string {
  const country = value.country ? countryName(value.country, locale) : undefined;
  if (locale.startsWith("zh")) {
    const { province, city } = value;
    const home = value.country === "CN" ? undefined : country;
    const parts = [home, province, city === province ? undefined : city, value.district, value.line];
    return [parts.filter(Boolean).join(""), value.postcode].filter(Boolean).join(" ");
  }
  const region = [value.province === value.city ? undefined : value.province, value.postcode].filter(Boolean).join(" ");
  return [value.line, value.district, value.city, region, country].filter(Boolean).join(", ");
}

const LARGE_FIRST = new Set(["CN", "TW", "HK", "MO", "JP", "KR"]);
const WITHOUT_PROVINCE = new Set(["HK", "MO", "SG", "MC", "DE", "FR", "NL", "AT", "CH", "DK", "SE", "NO", "FI", "BE", "GB"]);
const POSTCODE_FIRST = new Set(["DE", "FR", "NL", "AT", "CH", "DK", "SE", "NO", "FI", "BE", "IT", "ES", "PT", "PL"]);

/** The parts in the order in which people of a country write them. */
export function partsOfCountry(country: string | undefined): Part[] {
  if (!country || LARGE_FIRST.has(country)) return ["province", "city", "district", "line", "postcode"];
  const place: Part[] = POSTCODE_FIRST.has(country) ? ["postcode", "city"] : ["city", "postcode"];
  const order: Part[] = ["line", "district", ...place];
  if (!WITHOUT_PROVINCE.has(country)) order.splice(order.indexOf("city") + 1, 0, "province");
  return order;
}

/** Where a map shows it: in China by a Chinese map, elsewhere by OpenStreetMap. */
export function mapLink(value: AddressParts): string | null {
  const { country, province, city, district, line } = value;
  if (!line && !city && !district) return null;
  if (!country || country === "CN") {
    const words = [province, city === province ? undefined : city, district, line].filter(Boolean).join("");
    return `https://uri.amap.com/search?keyword=${encodeURIComponent(words)}`;
  }
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(addressText(value, "en"))}`;
}

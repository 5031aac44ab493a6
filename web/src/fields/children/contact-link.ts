import type { Row } from "../kinds/children";
import { phoneHref, safeUrl } from "../kinds/contact";

const CALL = new Set(["MOBILE", "PHONE", "WHATSAPP"]);

/** Where a way of contact leads: a call, a mail, a page; null when it is only to be read. */
export function contactLink(row: Row): string | null {
  const { kind, value, normalized } = row;
  if (typeof kind !== "string" || typeof value !== "string") return null;
  if (CALL.has(kind)) return phoneHref(typeof normalized === "string" ? normalized : value);
  if (kind === "EMAIL") return `mailto:${value}`;
  return kind === "WEBSITE" ? safeUrl(value) : null;
}

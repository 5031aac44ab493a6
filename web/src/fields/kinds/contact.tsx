import type { MouseEvent } from "react";
import { checks } from "../check";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import { readableNumber } from "../phone-number";
import classes from "../fields.module.css";

export type Phone = string | { number?: string; extension?: string; raw?: string };

const stop = (event: MouseEvent) => event.stopPropagation();

/** Only web links become links: a `javascript:` address stays text. */
export const safeUrl = (value: string): string | null => {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  return /^https?:\/\//i.test(full) && URL.canParse(full) ? full : null;
};

export const phoneText = (value: Phone): string =>
  typeof value === "string" ? value : (value.raw ?? [value.number, value.extension].filter(Boolean).join(" #"));

export function phoneHref(value: Phone): string {
  if (typeof value === "string") return `tel:${value.replace(";ext=", ",").replace(/[^\d+*#,;]/g, "")}`;
  const extension = value.extension ? `,${value.extension}` : "";
  return value.number ? `tel:${value.number}${extension}` : phoneHref(value.raw ?? "");
}

const Mail = ({ value }: Shown<string>) => (
  <a className={classes.link} href={`mailto:${value}`} onClick={stop}>
    {value}
  </a>
);

function Web({ value }: Shown<string>) {
  const href = safeUrl(value);
  if (!href) return <>{value}</>;
  return (
    <a className={classes.link} href={href} target="_blank" rel="noopener noreferrer" onClick={stop}>
      {value.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
    </a>
  );
}

export const Call = ({ value }: Shown<Phone>) => (
  <a className={`${classes.link} ${classes.number}`} href={phoneHref(value)} onClick={stop}>
    {readableNumber(phoneText(value))}
  </a>
);

export const email = field<string>({
  Cell: Mail,
  View: Mail,
  Input: lazyInput((inputs) => inputs.EmailBox),
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value) => value,
  check: (value, field) => checks.email(value) ?? checks.length(value, field),
  commit: "enter",
  width: 200,
});

export const url = field<string>({
  Cell: Web,
  View: Web,
  Input: lazyInput((inputs) => inputs.UrlBox),
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value) => value,
  check: checks.length,
  commit: "enter",
  width: 180,
});

export const phone = field<Phone>({
  Cell: Call,
  View: Call,
  Input: lazyInput<Phone>((inputs) => inputs.PhoneBox),
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: phoneText,
  commit: "enter",
  width: 170,
});

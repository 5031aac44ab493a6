import { TextInput } from "@mantine/core";
import type { HTMLInputTypeAttribute, MouseEvent } from "react";
import { checks } from "../check";
import { field, type Edited, type Shown } from "../field-ui";
import { TextFilter } from "../filters/TextFilter";
import { inputProps } from "../input-props";
import classes from "../fields.module.css";

type Phone = string | { number?: string; extension?: string; raw?: string };

const stop = (event: MouseEvent) => event.stopPropagation();

const box = <V extends Phone>(type: HTMLInputTypeAttribute, read: (value: V) => string) =>
  function Box(props: Edited<V>) {
    return (
      <TextInput
        {...inputProps(props)}
        type={type}
        value={props.value === null ? "" : read(props.value)}
        onChange={(event) => props.onChange((event.currentTarget.value || null) as V | null)}
        autoComplete="off"
      />
    );
  };

/** Only web links become links: a `javascript:` address stays text. */
export const safeUrl = (value: string): string | null => {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  return /^https?:\/\//i.test(full) && URL.canParse(full) ? full : null;
};

export const phoneText = (value: Phone): string =>
  typeof value === "string" ? value : (value.raw ?? [value.number, value.extension].filter(Boolean).join(" #"));

export function phoneHref(value: Phone): string {
  if (typeof value === "string") return `tel:${value.replace(/[^\d+*#,;]/g, "")}`;
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

const Call = ({ value }: Shown<Phone>) => (
  <a className={`${classes.link} ${classes.number}`} href={phoneHref(value)} onClick={stop}>
    {phoneText(value)}
  </a>
);

export const email = field<string>({
  Cell: Mail,
  View: Mail,
  Input: box("email", (value: string) => value),
  Filter: TextFilter,
  text: (value) => value,
  check: (value, field) => checks.email(value) ?? checks.length(value, field),
  commit: "enter",
  width: 200,
});

export const url = field<string>({
  Cell: Web,
  View: Web,
  Input: box("url", (value: string) => value),
  Filter: TextFilter,
  text: (value) => value,
  check: checks.length,
  commit: "enter",
  width: 180,
});

export const phone = field<Phone>({
  Cell: Call,
  View: Call,
  Input: box("tel", phoneText),
  Filter: TextFilter,
  text: phoneText,
  commit: "enter",
  width: 170,
});

import { lazy, Suspense } from "react";
import { field, type Edited, type Shown } from "../field-ui";
import { lazyFilter } from "../lazy-input";
import { plainText } from "../richtext/plain";
import { Rich } from "../richtext/Rich";
import classes from "../richtext/rich.module.css";

const Editor = lazy(async () => ({ default: (await import("../richtext/Editor")).Editor }));

function RichBox({ value, onChange, field: { label, required }, error, inline, autoFocus }: Edited<string>) {
  return (
    <div>
      {!inline && (
        <div className={classes.label}>
          {label}
          {required && <span aria-hidden> *</span>}
        </div>
      )}
      <Suspense fallback={<div className={classes.waiting} />}>
        <Editor value={value ?? ""} label={label} onChange={onChange} invalid={Boolean(error)} autoFocus={inline ?? autoFocus} />
      </Suspense>
      {error && (
        <div className={classes.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

/** Formatted text: lists show its words, pages its formats. */
export const richtext = field<string>({
  Cell: ({ value }: Shown<string>) => <>{plainText(value)}</>,
  View: ({ value }: Shown<string>) => <Rich html={value} />,
  Input: RichBox,
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value) => plainText(value),
  check: (value, { maxLength }) =>
    maxLength && plainText(value).length > maxLength ? { key: "maxLength", params: { max: maxLength } } : null,
  commit: "button",
  width: 260,
});

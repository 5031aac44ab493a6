import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { Json } from "@/api/types";
import { field, type Complaint, type Edited, type Shown } from "../field-ui";
import { TextFilter } from "../filters/TextFilter";
import { inputProps } from "../input-props";
import classes from "../fields.module.css";

/** Text that is not JSON yet travels as this, so that the form can refuse it. */
const BROKEN = "\u0000broken";

const Compact = ({ value }: Shown<Json>) => <span className={classes.mono}>{JSON.stringify(value)}</span>;

const Pretty = ({ value }: Shown<Json>) => (
  <span className={`${classes.mono} ${classes.pre}`}>{JSON.stringify(value, null, 2)}</span>
);

function JsonBox(props: Edited<Json>) {
  const [text, setText] = useState(props.value === null ? "" : JSON.stringify(props.value, null, 2));
  const change = (next: string) => {
    setText(next);
    try {
      props.onChange(next.trim() === "" ? null : (JSON.parse(next) as Json));
    } catch {
      props.onChange(BROKEN);
    }
  };
  return (
    <Textarea
      {...inputProps(props)}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      autosize
      minRows={4}
      maxRows={16}
      classNames={{ input: classes.mono }}
    />
  );
}

export const json = field<Json>({
  Cell: Compact,
  View: Pretty,
  Input: JsonBox,
  Filter: TextFilter,
  text: (value) => JSON.stringify(value),
  check: (value): Complaint | null => (value === BROKEN ? { key: "json" } : null),
  commit: "button",
  width: 220,
});

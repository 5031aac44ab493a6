import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { Json } from "@/api/types";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";
import { BROKEN } from "../kinds/json";
import classes from "../fields.module.css";

export function JsonBox(props: Edited<Json>) {
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

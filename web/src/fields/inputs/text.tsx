import { Textarea, TextInput } from "@mantine/core";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";

export function TextBox(props: Edited<string>) {
  return (
    <TextInput
      {...inputProps(props)}
      value={props.value ?? ""}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
      autoComplete="off"
    />
  );
}

export function TextArea(props: Edited<string>) {
  return (
    <Textarea
      {...inputProps(props)}
      value={props.value ?? ""}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
      autosize
      minRows={3}
      maxRows={12}
    />
  );
}

import { Textarea, TextInput } from "@mantine/core";
import { checks } from "../check";
import { field, type Edited, type Shown } from "../field-ui";
import { TextFilter } from "../filters/TextFilter";
import { inputProps } from "../input-props";
import classes from "../fields.module.css";

const Plain = ({ value }: Shown<string>) => <>{value}</>;

function TextBox(props: Edited<string>) {
  return (
    <TextInput
      {...inputProps(props)}
      value={props.value ?? ""}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
      autoComplete="off"
    />
  );
}

function TextArea(props: Edited<string>) {
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

export const text = field<string>({
  Cell: Plain,
  View: Plain,
  Input: TextBox,
  Filter: TextFilter,
  text: (value) => value,
  check: checks.length,
  commit: "enter",
  width: 180,
});

export const longtext = field<string>({
  Cell: Plain,
  View: ({ value }) => <span className={classes.pre}>{value}</span>,
  Input: TextArea,
  Filter: TextFilter,
  text: (value) => value,
  check: checks.length,
  commit: "button",
  width: 260,
});

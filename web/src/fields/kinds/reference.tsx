import { Link } from "@tanstack/react-router";
import type { Reference } from "@/api/types";
import { Avatar } from "@/ui/Avatar";
import { field, type Edited, type Shown } from "../field-ui";
import { ReferenceFilter } from "../filters/ReferenceFilter";
import { inputProps } from "../input-props";
import { Lookup } from "../lookup/Lookup";
import classes from "../fields.module.css";

type Value = { id: number; title: string | null };

const HIDDEN = "•••";
const isPerson = (to: string | null | undefined) => to === "users";

function Cell({ value, field }: Shown<Value>) {
  const title = value.title ?? HIDDEN;
  if (!isPerson(field.to)) return <>{title}</>;
  return (
    <span className={classes.person}>
      <Avatar name={title} round />
      <span className={classes.ellipsis}>{title}</span>
    </span>
  );
}

function View(props: Shown<Value>) {
  const { value, field } = props;
  if (isPerson(field.to) || !field.to || value.title === null) return <Cell {...props} />;
  return (
    <Link
      className={classes.link}
      to="/$type/$id"
      params={{ type: field.to, id: String(value.id) }}
      onClick={(event) => event.stopPropagation()}
    >
      {value.title}
    </Link>
  );
}

function Input(props: Edited<Value>) {
  const { field, value, onChange, onLeave, inline, autoFocus } = props;
  return (
    <Lookup
      type={field.to ?? ""}
      value={value as Reference | null}
      onChange={onChange as (value: Reference | null) => void}
      onLeave={onLeave}
      clearable={!field.required}
      input={inputProps(props)}
      open={inline && autoFocus}
    />
  );
}

export const reference = field<Value>({
  Cell,
  View,
  Input,
  Filter: ReferenceFilter,
  text: (value) => value.title ?? HIDDEN,
  send: (value) => value.id,
  commit: "change",
  width: 170,
});

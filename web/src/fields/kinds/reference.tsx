import { Link } from "@tanstack/react-router";
import { Avatar } from "@/ui/Avatar";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
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

export const reference = field<Value>({
  Cell,
  View,
  Input: lazyInput<Value>((inputs) => inputs.ReferenceBox),
  Filter: lazyFilter((inputs) => inputs.ReferenceFilter),
  text: (value) => value.title ?? HIDDEN,
  send: (value) => value.id,
  commit: "change",
  width: 170,
});

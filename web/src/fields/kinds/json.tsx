import type { Json } from "@/api/types";
import { field, type Complaint, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import classes from "../fields.module.css";

/** Text that is not JSON yet travels as this, so that the form can refuse it. */
export const BROKEN = "\u0000broken";

const Compact = ({ value }: Shown<Json>) => <span className={classes.mono}>{JSON.stringify(value)}</span>;

const Pretty = ({ value }: Shown<Json>) => (
  <span className={`${classes.mono} ${classes.pre}`}>{JSON.stringify(value, null, 2)}</span>
);

export const json = field<Json>({
  Cell: Compact,
  View: Pretty,
  Input: lazyInput((inputs) => inputs.JsonBox),
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value) => JSON.stringify(value),
  check: (value): Complaint | null => (value === BROKEN ? { key: "json" } : null),
  commit: "button",
  width: 220,
});

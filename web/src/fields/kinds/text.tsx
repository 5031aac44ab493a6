import { checks } from "../check";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import classes from "../fields.module.css";

const Plain = ({ value }: Shown<string>) => <>{value}</>;

export const text = field<string>({
  Cell: Plain,
  View: Plain,
  Input: lazyInput((inputs) => inputs.TextBox),
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value) => value,
  check: checks.length,
  commit: "enter",
  width: 180,
});

export const longtext = field<string>({
  Cell: Plain,
  View: ({ value }) => <span className={classes.pre}>{value}</span>,
  Input: lazyInput((inputs) => inputs.TextArea),
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value) => value,
  check: checks.length,
  commit: "button",
  width: 260,
});

import { checks } from "../check";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import { isFullNumber } from "../phone-number";
import { Call } from "./contact";
import classes from "../fields.module.css";

const Plain = ({ value }: Shown<string>) => <>{value}</>;

/** A telephone number that a record has from another (a customer's from its contact methods) is a text. */
const Text = (shown: Shown<string>) => (isFullNumber(shown.value) ? <Call {...shown} /> : <Plain {...shown} />);

export const text = field<string>({
  Cell: Text,
  View: Text,
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

import { useFormats } from "@/lib/use-formats";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import classes from "../fields.module.css";

function Day({ value }: Shown<string>) {
  return <span className={classes.number}>{useFormats().date(value)}</span>;
}

function Moment({ value }: Shown<string>) {
  const formats = useFormats();
  return (
    <time className={classes.number} dateTime={value} title={formats.relative(value)}>
      {formats.moment(value)}
    </time>
  );
}

function Ago({ value }: Shown<string>) {
  const formats = useFormats();
  return (
    <time dateTime={value} title={formats.moment(value)}>
      {formats.relative(value)}
    </time>
  );
}

export const date = field<string>({
  Cell: Day,
  View: Day,
  Input: lazyInput((inputs) => inputs.DateBox),
  Filter: lazyFilter((inputs) => inputs.DateFilter),
  text: (value, _field, formats) => formats.date(value),
  commit: "enter",
  width: 130,
});

export const moment = field<string>({
  Cell: Ago,
  View: Moment,
  Input: lazyInput((inputs) => inputs.MomentBox),
  Filter: lazyFilter((inputs) => inputs.DateFilter),
  text: (value, _field, formats) => formats.moment(value),
  commit: "button",
  width: 140,
});

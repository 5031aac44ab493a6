import type { FieldMeta } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { checks } from "../check";
import { currencyOf } from "../currency-of";
import { field, type FieldUi, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import classes from "../fields.module.css";

type Numeric = string | number;

const digitsOf = (field: FieldMeta) => ({ min: field.digits ?? 0, max: field.digits ?? 6 });

function Decimal({ value, field }: Shown<Numeric>) {
  return <span className={classes.number}>{useFormats().number(value, digitsOf(field))}</span>;
}

function Percent({ value }: Shown<Numeric>) {
  return <span className={classes.number}>{useFormats().percent(value)}</span>;
}

function Money({ value, field, record }: Shown<Numeric>) {
  return <span className={classes.number}>{useFormats().money(value, currencyOf(field, record))}</span>;
}

const numeric = (ui: Pick<FieldUi<Numeric>, "Cell" | "Input" | "text" | "check">) =>
  field<Numeric>({ ...ui, View: ui.Cell, Filter: lazyFilter((inputs) => inputs.NumberFilter), commit: "enter", width: 132, align: "end" });

export const integer = numeric({
  Cell: Decimal,
  Input: lazyInput<Numeric>((inputs) => inputs.WholeBox),
  text: (value, _field, formats) => formats.number(value),
  check: checks.whole,
});

export const decimal = numeric({
  Cell: Decimal,
  Input: lazyInput<Numeric>((inputs) => inputs.NumberBox),
  text: (value, field, formats) => formats.number(value, digitsOf(field)),
  check: checks.range,
});

export const percent = numeric({
  Cell: Percent,
  Input: lazyInput<Numeric>((inputs) => inputs.PercentBox),
  text: (value, _field, formats) => formats.percent(value),
  check: checks.range,
});

export const money = numeric({
  Cell: Money,
  Input: lazyInput<Numeric>((inputs) => inputs.MoneyBox),
  text: (value, field, formats, record) => formats.money(value, currencyOf(field, record)),
  check: checks.range,
});

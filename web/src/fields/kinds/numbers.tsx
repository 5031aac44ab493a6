import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { FieldMeta } from "@/api/types";
import { readDecimal } from "@/lib/decimal";
import { useFormats } from "@/lib/use-formats";
import { checks } from "../check";
import { field, type Edited, type FieldUi, type Shown, type Surroundings } from "../field-ui";
import { NumberFilter } from "../filters/NumberFilter";
import { inputProps } from "../input-props";
import classes from "../fields.module.css";

type Numeric = string | number;

const currencyOf = (field: FieldMeta, record: Surroundings): string | null => {
  const value = field.currencyField ? record[field.currencyField] : null;
  if (value && typeof value === "object" && "title" in value) return String(value.title);
  return typeof value === "string" ? value : null;
};

/** Keeps what is typed as it is and passes on the number it means; nonsense is passed on too, to be refused by name. */
function NumberBox(props: Edited<Numeric> & { whole?: boolean; unit?: string | null }) {
  const { value, onChange, whole, unit } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || value === undefined ? "" : String(value));
  const change = (text: string) => {
    setTyped(text);
    const read = readDecimal(text);
    if (text.trim() === "") onChange(null);
    else if (read === null) onChange(text);
    else onChange(whole && /^-?\d{1,15}$/.test(read) ? Number(read) : read);
  };
  return (
    <TextInput
      {...inputProps(props)}
      inputMode={whole ? "numeric" : "decimal"}
      className={classes.number}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      rightSection={unit ? <span className={classes.muted}>{unit}</span> : undefined}
      rightSectionWidth={unit && unit.length > 1 ? 48 : 32}
      autoComplete="off"
    />
  );
}

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
  field<Numeric>({ ...ui, View: ui.Cell, Filter: NumberFilter, commit: "enter", width: 132, align: "end" });

export const integer = numeric({
  Cell: Decimal,
  Input: (props) => <NumberBox {...props} whole />,
  text: (value, _field, formats) => formats.number(value),
  check: checks.whole,
});

export const decimal = numeric({
  Cell: Decimal,
  Input: NumberBox,
  text: (value, field, formats) => formats.number(value, digitsOf(field)),
  check: checks.range,
});

export const percent = numeric({
  Cell: Percent,
  Input: (props) => <NumberBox {...props} unit="%" />,
  text: (value, _field, formats) => formats.percent(value),
  check: checks.range,
});

export const money = numeric({
  Cell: Money,
  Input: (props) => <NumberBox {...props} unit={currencyOf(props.field, props.record)} />,
  text: (value, field, formats, record) => formats.money(value, currencyOf(field, record)),
  check: checks.range,
});

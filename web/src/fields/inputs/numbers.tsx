import { TextInput } from "@mantine/core";
import { useState } from "react";
import { readDecimal } from "@/lib/decimal";
import { currencyOf } from "../currency-of";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";
import classes from "../fields.module.css";

type Numeric = string | number;

/** Keeps what is typed as it is and passes on the number it means; nonsense is passed on too, to be refused by name. */
export function NumberBox(props: Edited<Numeric> & { whole?: boolean; unit?: string | null }) {
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

export const WholeBox = (props: Edited<Numeric>) => <NumberBox {...props} whole />;
export const PercentBox = (props: Edited<Numeric>) => <NumberBox {...props} unit="%" />;
export const MoneyBox = (props: Edited<Numeric>) => <NumberBox {...props} unit={currencyOf(props.field, props.record)} />;

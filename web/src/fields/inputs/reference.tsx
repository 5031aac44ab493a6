import type { Reference } from "@/api/types";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";
import { Lookup } from "../lookup/Lookup";

type Value = { id: number; title: string | null };

export function ReferenceBox(props: Edited<Value>) {
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

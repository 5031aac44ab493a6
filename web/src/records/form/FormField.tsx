import { useController, useFormContext, useWatch } from "react-hook-form";
import type { FieldMeta } from "@/api/types";
import { fields } from "@/fields/registry";
import type { Values } from "./resolver";
import classes from "./form.module.css";

interface Props {
  field: FieldMeta;
  autoFocus?: boolean;
}

const WIDE = new Set(["longtext", "richtext", "address", "children", "json", "tags", "choices"]);

/** One field of a form, drawn only again when its own value or error changes. */
export function FormField({ field, autoFocus }: Props) {
  const { control } = useFormContext<Values>();
  const { field: input, fieldState } = useController({ control, name: field.name });
  const currency = useWatch({ control, name: field.currencyField ?? field.name });
  const { Input } = fields[field.kind];
  const record = field.currencyField ? { [field.currencyField]: currency } : {};
  return (
    <div className={WIDE.has(field.kind) ? classes.wide : classes.field} onBlur={input.onBlur} data-field={field.name} data-kind={field.kind}>
      <Input
        value={input.value ?? null}
        onChange={input.onChange}
        field={field}
        record={record}
        error={fieldState.error?.message}
        autoFocus={autoFocus}
      />
    </div>
  );
}

import type { Edited } from "./field-ui";

/** What every input of the component library takes from a field. */
export function inputProps<V>({ field, error, inline, autoFocus }: Edited<V>) {
  return {
    label: inline ? undefined : field.label,
    "aria-label": inline ? field.label : undefined,
    description: inline ? undefined : (field.help ?? undefined),
    withAsterisk: !inline && field.required,
    error,
    size: inline ? "xs" : "sm",
    autoFocus: autoFocus || undefined,
    "data-autofocus": autoFocus || undefined,
  } as const;
}

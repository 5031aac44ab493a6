import { Switch } from "@mantine/core";
import type { Edited } from "../field-ui";

export function Toggle({ field, value, onChange, error, inline }: Edited<boolean>) {
  return (
    <Switch
      label={inline ? undefined : field.label}
      aria-label={inline ? field.label : undefined}
      description={inline ? undefined : field.help}
      checked={value ?? false}
      onChange={(event) => onChange(event.currentTarget.checked)}
      error={error}
      withThumbIndicator={false}
    />
  );
}

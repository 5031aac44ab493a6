import type { ComboboxLikeRenderOptionInput, ComboboxItem } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { FieldMeta } from "@/api/types";
import { Dot } from "@/ui/Chip";
import classes from "./option.module.css";

/** A drop-down line with its dot and, when chosen, a tick. */
export const renderOption =
  (field: FieldMeta) =>
  ({ option, checked }: ComboboxLikeRenderOptionInput<ComboboxItem>) => (
    <span className={classes.option}>
      <Dot color={field.options?.find((o) => o.value === option.value)?.color} />
      <span className={classes.label}>{option.label}</span>
      {checked && <IconCheck size={15} aria-hidden />}
    </span>
  );

import type { ComboboxLikeRenderOptionInput, ComboboxItem } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { FieldMeta } from "@/api/types";
import { Dot } from "@/ui/Chip";
import { optionColor } from "./option-color";
import classes from "./option.module.css";

/** A drop-down line with its dot and, when chosen, a tick. */
export const renderOption =
  (field: FieldMeta) =>
  ({ option, checked }: ComboboxLikeRenderOptionInput<ComboboxItem>) => (
    <span className={classes.option}>
      <Dot color={optionColor(field, option.value)} />
      <span className={classes.label}>{option.label}</span>
      {checked && <IconCheck size={15} aria-hidden />}
    </span>
  );

import type { FieldMeta } from "@/api/types";
import { Chip } from "@/ui/Chip";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import { optionColor } from "../option-color";

export const optionOf = (field: FieldMeta, value: string) =>
  field.options?.find((option) => option.value === value);

function Chosen({ value, field }: Shown<string>) {
  const option = optionOf(field, value);
  return <Chip label={option?.label ?? value} color={optionColor(field, value)} />;
}

export const choice = field<string>({
  Cell: Chosen,
  View: Chosen,
  Input: lazyInput((inputs) => inputs.ChoiceBox),
  Filter: lazyFilter((inputs) => inputs.ChoiceFilter),
  text: (value, field) => optionOf(field, value)?.label ?? value,
  commit: "change",
  width: 140,
});

import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldMeta } from "@/api/types";
import { Chip } from "@/ui/Chip";
import { field, type Edited, type Shown } from "../field-ui";
import { ChoiceFilter } from "../filters/ChoiceFilter";
import { inputProps } from "../input-props";
import { optionColor } from "../option-color";
import { renderOption } from "../option";

export const optionOf = (field: FieldMeta, value: string) =>
  field.options?.find((option) => option.value === value);

function Chosen({ value, field }: Shown<string>) {
  const option = optionOf(field, value);
  return <Chip label={option?.label ?? value} color={optionColor(field, value)} />;
}

function ChoiceBox(props: Edited<string>) {
  const { t } = useTranslation();
  const { field, value, onChange } = props;
  return (
    <Select
      {...inputProps(props)}
      data={(field.options ?? []).map(({ value, label }) => ({ value, label }))}
      value={value}
      onChange={onChange}
      searchable={(field.options?.length ?? 0) > 7}
      clearable={!field.required}
      allowDeselect={false}
      clearButtonProps={{ "aria-label": t("action.clear") }}
      nothingFoundMessage={t("value.nothingFound")}
      renderOption={renderOption(field)}
      defaultDropdownOpened={props.inline && props.autoFocus}
      onDropdownClose={props.onLeave}
      maxDropdownHeight={280}
    />
  );
}

export const choice = field<string>({
  Cell: Chosen,
  View: Chosen,
  Input: ChoiceBox,
  Filter: ChoiceFilter,
  text: (value, field) => optionOf(field, value)?.label ?? value,
  commit: "change",
  width: 140,
});

import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";
import { renderOption } from "../option";

export function ChoiceBox(props: Edited<string>) {
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

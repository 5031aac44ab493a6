import { MultiSelect, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";

export function ChoicesBox(props: Edited<string[]>) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      {...inputProps(props)}
      data={(props.field.options ?? []).map(({ value, label }) => ({ value, label }))}
      value={props.value ?? []}
      onChange={props.onChange}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("action.clear") }}
      nothingFoundMessage={t("value.nothingFound")}
      hidePickedOptions
    />
  );
}

export function TagsBox(props: Edited<string[]>) {
  const { t } = useTranslation();
  return (
    <TagsInput
      {...inputProps(props)}
      data={(props.field.options ?? []).map(({ value }) => value)}
      value={props.value ?? []}
      onChange={props.onChange}
      splitChars={[",", "，", "、", ";"]}
      clearable
      clearButtonProps={{ "aria-label": t("action.clear") }}
    />
  );
}

import { MultiSelect, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Chip } from "@/ui/Chip";
import { field, type Edited, type Shown } from "../field-ui";
import { ChoiceFilter } from "../filters/ChoiceFilter";
import { TextFilter } from "../filters/TextFilter";
import { inputProps } from "../input-props";
import { optionColor } from "../option-color";
import { optionOf } from "./choice";
import classes from "../fields.module.css";

const chips = (className: string | undefined) =>
  function Chips({ value, field }: Shown<string[]>) {
    return (
      <span className={className}>
        {value.map((item) => {
          const option = optionOf(field, item);
          return <Chip key={item} label={option?.label ?? item} color={option ? optionColor(field, item) : undefined} />;
        })}
      </span>
    );
  };

function ChoicesBox(props: Edited<string[]>) {
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

function TagsBox(props: Edited<string[]>) {
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

const common = {
  Cell: chips(classes.cellChips),
  View: chips(classes.chips),
  commit: "button" as const,
  width: 180,
};

export const choices = field<string[]>({
  ...common,
  Input: ChoicesBox,
  Filter: ChoiceFilter,
  text: (value, field, formats) => formats.list(value.map((item) => optionOf(field, item)?.label ?? item)),
});

export const tags = field<string[]>({
  ...common,
  Input: TagsBox,
  Filter: TextFilter,
  text: (value, _field, formats) => formats.list(value),
});

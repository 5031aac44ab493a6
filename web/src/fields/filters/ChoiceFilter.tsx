import { MultiSelect, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { takesList } from "@/lib/rsql";
import type { FilterEdited } from "../field-ui";
import { renderOption } from "../option";

export function ChoiceFilter({ field, operator, values, onChange }: FilterEdited) {
  const { t } = useTranslation();
  const data = (field.options ?? []).map(({ value, label }) => ({ value, label }));
  const common = { size: "xs", "aria-label": t("filter.value"), data, renderOption: renderOption(field) } as const;
  if (takesList(operator)) {
    return <MultiSelect {...common} value={values} onChange={onChange} placeholder={values.length ? undefined : t("filter.value")} />;
  }
  return (
    <Select
      {...common}
      value={values[0] ?? null}
      onChange={(value) => onChange(value ? [value] : [])}
      placeholder={t("filter.value")}
      allowDeselect={false}
    />
  );
}

import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FilterEdited } from "../field-ui";

export function FlagFilter({ values, onChange }: FilterEdited) {
  const { t } = useTranslation();
  return (
    <Select
      size="xs"
      aria-label={t("filter.value")}
      data={[
        { value: "true", label: t("value.yes") },
        { value: "false", label: t("value.no") },
      ]}
      value={values[0] ?? null}
      onChange={(value) => onChange(value ? [value] : [])}
      allowDeselect={false}
    />
  );
}

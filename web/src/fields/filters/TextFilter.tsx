import { TagsInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { takesList } from "@/lib/rsql";
import type { FilterEdited } from "../field-ui";

export function TextFilter({ operator, values, onChange }: FilterEdited) {
  const { t } = useTranslation();
  if (takesList(operator)) {
    return <TagsInput size="xs" aria-label={t("filter.values")} value={values} onChange={onChange} />;
  }
  return (
    <TextInput
      size="xs"
      aria-label={t("filter.value")}
      placeholder={t("filter.value")}
      value={values[0] ?? ""}
      onChange={(event) => onChange([event.currentTarget.value])}
    />
  );
}

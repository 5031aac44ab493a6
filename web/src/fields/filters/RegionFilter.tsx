import { Autocomplete, TagsInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { regionsQuery } from "@/api/addresses";
import { takesList } from "@/lib/rsql";
import type { FilterEdited } from "../field-ui";

/** A part of an address with the regions of China to choose from; anything else can be typed. */
export function RegionFilter({ field, operator, values, onChange }: FilterEdited) {
  const { t } = useTranslation();
  const { data = {} } = useQuery(regionsQuery("CN"));
  const cities = Object.values(data);
  const names = { province: Object.keys(data), city: cities.flatMap(Object.keys), district: cities.flatMap((all) => Object.values(all).flat()) };
  const offered = [...new Set(names[field.region ?? "city"])];
  if (takesList(operator)) {
    return <TagsInput size="xs" aria-label={t("filter.values")} data={offered} limit={60} value={values} onChange={onChange} />;
  }
  return (
    <Autocomplete
      size="xs"
      aria-label={t("filter.value")}
      placeholder={t("filter.value")}
      data={offered}
      limit={60}
      value={values[0] ?? ""}
      onChange={(text) => onChange([text])}
    />
  );
}

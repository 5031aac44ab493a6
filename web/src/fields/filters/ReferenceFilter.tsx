import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { recordQuery } from "@/api/records";
import { takesList } from "@/lib/rsql";
import type { FilterEdited } from "../field-ui";
import { Lookup } from "../lookup/Lookup";
import { TextFilter } from "./TextFilter";

/** The URL only knows the id; the title is read once. */
function useTitled(type: string, id: string | undefined) {
  const number = Number(id);
  const known = Number.isSafeInteger(number) && number > 0;
  const { data } = useQuery({ ...recordQuery(type, number), enabled: known, staleTime: Infinity });
  return known ? { id: number, title: data?.title ?? `#${number}` } : null;
}

export function ReferenceFilter(props: FilterEdited) {
  const { t } = useTranslation();
  const type = props.field.to ?? "";
  const value = useTitled(type, props.values[0]);
  if (takesList(props.operator) || props.operator === "=like=") return <TextFilter {...props} />;
  return (
    <Lookup
      type={type}
      value={value}
      onChange={(next) => props.onChange(next ? [String(next.id)] : [])}
      input={{ size: "xs", "aria-label": t("filter.value") }}
    />
  );
}

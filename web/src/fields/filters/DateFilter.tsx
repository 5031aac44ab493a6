import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DayInput } from "../inputs/dates";
import type { FilterEdited } from "../field-ui";
import classes from "./filters.module.css";

const RELATIVE = ["today", "yesterday", "this-week", "this-month", "last-month", "this-year", "7d", "30d", "90d"] as const;
const isRelative = (value: string | undefined) => (RELATIVE as readonly string[]).includes(value ?? "");

/** A day, or a stretch of time that moves with the calendar. */
export function DateFilter({ operator, values, onChange }: FilterEdited) {
  const { t } = useTranslation();
  const [value] = values;
  const exact = (
    <DayInput
      size="xs"
      aria-label={t("filter.date")}
      value={isRelative(value) ? null : (value ?? null)}
      onChange={(day) => onChange(day ? [day] : [])}
    />
  );
  if (operator !== "==" && operator !== "!=") return exact;
  const mode = value === undefined || !isRelative(value) ? "exact" : value;
  return (
    <div className={classes.pair}>
      <Select
        size="xs"
        aria-label={t("filter.when")}
        data={[...RELATIVE.map((name) => ({ value: name as string, label: t(`relative.${name}`) })), { value: "exact", label: t("relative.exact") }]}
        value={mode}
        onChange={(next) => onChange(next && next !== "exact" ? [next] : [""])}
        allowDeselect={false}
      />
      {mode === "exact" && exact}
    </div>
  );
}

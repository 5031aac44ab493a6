import type { TFunction } from "i18next";
import type { FieldMeta, TypeMeta } from "@/api/types";
import type { Formats } from "@/lib/format";
import { parseFilter, type Compare, type Filter } from "@/lib/rsql";
import { joinOperator, operatorLabel } from "../filter/operators";

interface Around {
  meta: TypeMeta;
  t: TFunction;
  formats: Formats;
  /** What a record is called, where that is known. */
  title: (field: FieldMeta, id: string) => string | undefined;
}

const RELATIVE = new Set(["30d", "7d", "90d", "last-month", "this-month", "this-week", "this-year", "today", "yesterday"]);

function valueWords(field: FieldMeta, value: string, { t, formats, title }: Around): string {
  const kind = field.valueKind ?? field.kind;
  if (RELATIVE.has(value)) return t(`relative.${value}` as "relative.today");
  if (kind === "date") return formats.date(value);
  if (kind === "flag") return t(value === "true" ? "value.yes" : "value.no");
  if (kind === "reference") return title(field, value) ?? `#${value}`;
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

function compareWords({ path, operator, values }: Compare, around: Around): string {
  const [name = ""] = path.split(".");
  const field = around.meta.fields.find((one) => one.name === path) ?? around.meta.fields.find((one) => one.name === name);
  if (!field) return `${path} ${operator} ${values.join(", ")}`;
  const how = operatorLabel(joinOperator(operator, values), field, around.t);
  if (operator === "=empty=") return `${field.label} ${how}`;
  return `${field.label} ${how} ${around.formats.list(values.map((value) => valueWords(field, value, around)))}`;
}

function words(filter: Filter, around: Around): string {
  switch (filter.is) {
    case "compare":
      return compareWords(filter, around);
    case "and":
    case "or":
      return filter.items
        .map((item) => (item.is === "and" || item.is === "or" ? `(${words(item, around)})` : words(item, around)))
        .join(around.t(filter.is === "and" ? "print.and" : "print.or"));
    case "not":
      return around.t("print.not", { what: words(filter.item, around) });
    default: {
      const label = around.meta.fields.find(({ name }) => name === filter.path)?.label ?? filter.path;
      const how = around.t(filter.is === "any" ? "filter.any" : "filter.none");
      const inner = filter.item.is === "compare" ? `${filter.item.path} ${filter.item.values.join(", ")}` : "…";
      return `${label} (${how}): ${inner}`;
    }
  }
}

/** A filter as one would say it; a filter that cannot be read is shown as it is written. */
export function filterWords(text: string, around: Around): string {
  const filter = parseFilter(text);
  return filter ? words(filter, around) : text;
}

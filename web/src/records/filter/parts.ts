import type { TFunction } from "i18next";
import type { Model } from "@/api/meta";
import type { FieldMeta } from "@/api/types";

const TEXT = ["=like=", "==", "!=", "=empty="];

/** The fields one can ask about in a list of this type. */
export const filterableFields = (model: Model, type: string): FieldMeta[] =>
  (model.type(type)?.fields ?? []).filter(
    (field) => field.filterable !== false && field.kind !== "json" && field.kind !== "computed",
  );

/** What lies inside a field: the parts of an address, the fields of the children. */
export function partsOf(model: Model, field: FieldMeta, t: TFunction): FieldMeta[] {
  if (field.kind === "address") {
    const parts = ["city", "province", "district", "country", "line", "postcode"] as const;
    return parts.map((name) => ({ name, label: t(`address.${name}`), kind: "text", operators: TEXT }));
  }
  if (field.kind !== "children") return [];
  return filterableFields(model, field.childType ?? "").filter(
    (part) => part.kind !== "children" && part.kind !== "address",
  );
}

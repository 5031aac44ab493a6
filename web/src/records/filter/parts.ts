import type { TFunction } from "i18next";
import type { Model } from "@/api/meta";
import type { FieldMeta } from "@/api/types";

const TEXT = ["=like=", "==", "!=", "=empty="];
const REGION = ["==", "!=", "=in=", "=like=", "=empty="];

/** The fields one can ask about in a list of this type. */
export const filterableFields = (model: Model, type: string): FieldMeta[] =>
  (model.type(type)?.fields ?? []).filter(
    (field) => field.filterable !== false && field.kind !== "json" && field.kind !== "computed",
  );

/** What lies inside a field: the parts of an address, the fields of the children. */
export function partsOf(model: Model, field: FieldMeta, t: TFunction): FieldMeta[] {
  if (field.kind === "address") return addressParts("", t);
  if (field.kind !== "children") return [];
  return filterableFields(model, field.childType ?? "")
    .filter((part) => part.kind !== "children")
    .flatMap((part) => (part.kind === "address" ? addressParts(`${part.name}.`, t) : [part]));
}

const REGIONS = ["province", "city", "district"] as const;

function addressParts(prefix: string, t: TFunction): FieldMeta[] {
  const regions = REGIONS.map((name) => ({ ...part(name), operators: REGION, region: name }));
  return [...regions, ...(["country", "line", "postcode"] as const).map(part)];

  function part(name: (typeof REGIONS)[number] | "country" | "line" | "postcode"): FieldMeta {
    return { name: `${prefix}${name}`, label: t(`address.${name}`), kind: "text", operators: TEXT };
  }
}

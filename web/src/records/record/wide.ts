import type { Model } from "@/api/meta";
import type { FieldMeta, TypeMeta } from "@/api/types";
import { childColumns } from "@/fields/children/child-fields";

const COLUMNS_BESIDE = 4;

/** Children with so many columns, such as order lines, that they need the width of the page. */
export const wideChildren = (model: Model, meta: TypeMeta): FieldMeta[] =>
  meta.fields.filter(
    (field) => field.kind === "children" && childColumns(model, field.childType ?? "").length > COLUMNS_BESIDE,
  );

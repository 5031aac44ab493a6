import type { MergePreview } from "@/api/duplicates";
import type { Model } from "@/api/meta";
import type { FieldMeta, Json, RecordData, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { same } from "@/fields/same";

/** A field whose values differ, and whose value would be taken if nobody chose. */
export interface Difference {
  field: FieldMeta;
  usual: number | "both";
}

const LISTS = new Set(["tags", "choices"]);

/** The fields a person chooses between: writable ones in which the records differ. */
export function differences(meta: TypeMeta, { into, others, values }: MergePreview): Difference[] {
  const all = [into, ...others];
  return meta.fields.flatMap((field): Difference[] => {
    if (field.readOnly || fields[field.kind].readOnly || field.kind === "children") return [];
    if (all.every((record) => same(record[field.name], into[field.name]))) return [];
    if (LISTS.has(field.kind) && field.name in values) return [{ field, usual: "both" as const }];
    const filled = isEmpty(into[field.name]) ? others.find((record) => !isEmpty(record[field.name])) : into;
    return [{ field, usual: (filled ?? into).id }];
  });
}

/** What is sent for the choices made: only those that differ from what would happen anyway. */
export function chosenValues(
  model: Model,
  found: Difference[],
  records: RecordData[],
  chosen: Record<string, number | "both">,
): Record<string, Json> {
  const out: Record<string, Json> = {};
  for (const { field, usual } of found) {
    const pick = chosen[field.name];
    if (pick === undefined || pick === usual || pick === "both") continue;
    const value = (records.find(({ id }) => id === pick)?.[field.name] ?? null) as Json;
    out[field.name] = isEmpty(value) ? null : (fields[field.kind].send?.(value, field, model) ?? value);
  }
  return out;
}

import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { same } from "@/fields/same";

export interface Line {
  field: FieldMeta;
  differs: boolean;
}

export interface Part {
  label: string;
  lines: Line[];
}

/** Children are the same when they say the same; that each record has rows of its own does not matter. */
const OWN = new Set(["id", "version", "position", "createdAt", "createdBy", "updatedAt", "updatedBy"]);

function said(value: unknown, parent: number): unknown {
  if (!Array.isArray(value)) return value;
  const isParent = (one: unknown) => typeof one === "object" && one !== null && "id" in one && one.id === parent;
  return value.map((row: unknown) =>
    row && typeof row === "object"
      ? JSON.stringify(Object.entries(row).filter(([name, one]) => !OWN.has(name) && !isParent(one)).sort())
      : row,
  );
}

/** The fields of some records side by side, in the sections of the form; those that are empty in all are left out. */
export function linesOf(meta: TypeMeta, records: RecordData[], rest: string): Part[] {
  const byName = new Map(meta.fields.map((field) => [field.name, field]));
  const used = new Set(meta.form.flatMap(({ fields }) => fields));
  const others = meta.fields.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  const [first] = records;
  return [...meta.form, { label: rest, fields: others }]
    .map(({ label, fields }) => ({
      label,
      lines: fields.flatMap((name): Line[] => {
        const field = byName.get(name);
        if (!field || records.every((record) => isEmpty(record[name]))) return [];
        return [{ field, differs: records.some((record) => !same(said(record[name], record.id), said(first?.[name], first?.id ?? 0))) }];
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
}

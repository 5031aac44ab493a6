import type { FieldMeta, Json } from "@/api/types";
import { ChildrenTable } from "../children/ChildrenTable";
import { field, isEmpty, type Shown } from "../field-ui";
import { lazyInput } from "../lazy-input";
import { fields } from "../registry";
import type { Model } from "@/api/meta";
import classes from "../fields.module.css";

export type Row = { id?: number; title?: string | null; [name: string]: Json | undefined };

const rowTitle = (row: Row): string => {
  const title = row.title ?? row.value ?? row.name;
  if (typeof title === "string") return title;
  const number = title && typeof title === "object" && !Array.isArray(title) ? (title.raw ?? title.number) : null;
  return typeof number === "string" ? number : `#${row.id ?? "·"}`;
};

function Cell({ value }: Shown<Json>) {
  const rows = value as Row[];
  const [first] = rows;
  if (!first) return null;
  return (
    <>
      {rowTitle(first)}
      {rows.length > 1 && <span className={classes.muted}> +{rows.length - 1}</span>}
    </>
  );
}

function View({ value, field }: Shown<Json>) {
  return <ChildrenTable rows={value as Row[]} type={field.childType ?? ""} label={field.label} />;
}

/** Rows as the server takes them: references as numbers, calculated fields left out. */
function send(value: Json, field: FieldMeta, model: Model): Json {
  const type = model.type(field.childType ?? "");
  return (value as Row[]).map((row) => {
    const sent: { [name: string]: Json } = row.id ? { id: row.id } : {};
    for (const child of type?.fields ?? []) {
      const given = row[child.name];
      if (child.readOnly || fields[child.kind].readOnly || given === undefined) continue;
      const ui = fields[child.kind];
      sent[child.name] = isEmpty(given) ? null : (ui.send?.(given, child, model) ?? given);
    }
    return sent;
  });
}

const NoFilter = () => null;

export const children = field<Json>({
  Cell,
  View,
  Input: lazyInput((inputs) => inputs.ChildrenBox),
  Filter: NoFilter,
  text: (value, _field, formats) => formats.list((value as Row[]).map(rowTitle)),
  send,
  commit: "button",
  width: 200,
});

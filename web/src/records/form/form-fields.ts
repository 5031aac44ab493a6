import type { Model } from "@/api/meta";
import type { FieldMeta, Json, Section, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import type { OpenForm } from "./form-stack";
import type { Values } from "./resolver";

export const isWritable = (field: FieldMeta) => !field.readOnly && !fields[field.kind].readOnly;

export interface FormSection extends Omit<Section, "fields"> {
  fields: FieldMeta[];
}

/** The sections of a form with the fields a person may fill in. */
export function formSections(model: Model, meta: TypeMeta): FormSection[] {
  const sections = meta.form.map((section) => ({
    ...section,
    fields: section.fields.flatMap((name) => model.field(meta.type, name) ?? []).filter(isWritable),
  }));
  const used = new Set(sections.flatMap((section) => section.fields.map((field) => field.name)));
  const missing = meta.fields.filter((field) => field.required && isWritable(field) && !used.has(field.name));
  const [first, ...rest] = sections;
  if (!first) return [{ section: "all", label: "", fields: meta.fields.filter(isWritable) }];
  return [{ ...first, fields: [...first.fields, ...missing] }, ...rest].filter(({ fields }) => fields.length > 0);
}

/** What the form starts with: the record, or defaults and whatever the opener already knows. */
export function startValues(shown: FieldMeta[], form: OpenForm, model: Model, meta: TypeMeta): Values {
  const values: Values = {};
  for (const field of shown) {
    const given = form.record?.[field.name] ?? form.values?.[field.name];
    const isOwner = !form.record && field.name === meta.ownerField;
    const fallback = form.record ? null : isOwner ? { id: model.user.id, title: model.user.name } : (field.default ?? null);
    values[field.name] = (given as Json | undefined) ?? fallback;
  }
  return values;
}

/** What goes to the server: only what was filled in, or for an existing record only what changed. */
export function toSend(values: Values, shown: FieldMeta[], model: Model, changed: ((name: string) => boolean) | null): Values {
  const sent: Values = {};
  for (const field of shown) {
    const value = values[field.name] ?? null;
    if (changed ? !changed(field.name) : isEmpty(value)) continue;
    sent[field.name] = isEmpty(value) && field.kind !== "children" ? null : (fields[field.kind].send?.(value, field, model) ?? value);
  }
  return sent;
}

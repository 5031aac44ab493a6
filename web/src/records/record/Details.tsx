import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { isWritable } from "../form/form-fields";
import { InlineField } from "./InlineField";
import classes from "./record.module.css";

interface Props {
  meta: TypeMeta;
  record: RecordData;
  /** Fields that have a place elsewhere. */
  without?: FieldMeta[];
}

/** All fields in the sections of the form; what is calculated or kept by the system comes last. */
export function Details({ meta, record, without = [] }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const model = useModel();
  const used = new Set(meta.form.flatMap((section) => section.fields));
  const rest = meta.fields.filter((field) => !used.has(field.name) && !isWritable(field));
  const sections: { section: string; label: string; fields: FieldMeta[] }[] = meta.form.map((section) => ({
    ...section,
    fields: section.fields.flatMap((name) => model.field(meta.type, name) ?? []),
  }));
  if (rest.length > 0) sections.push({ section: "system", label: t("record.system"), fields: rest });
  const editable = record.can?.update ?? meta.can.update ?? false;

  const worthShowing = (field: FieldMeta) =>
    !without.includes(field) && (isWritable(field) || !isEmpty(record[field.name]));
  return sections.filter(({ fields }) => fields.some(worthShowing)).map((section) => (
    <section key={section.section} className={classes.section} aria-labelledby={`${id}-${section.section}`}>
      <h2 className={classes.sectionTitle} id={`${id}-${section.section}`}>
        {section.label}
      </h2>
      <div className={classes.fields}>
        {section.fields.filter(worthShowing).map((field) => (
          <InlineField
            key={field.name}
            type={meta.type}
            field={field}
            record={record}
            editable={editable && isWritable(field)}
          />
        ))}
      </div>
    </section>
  ));
}

import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import type { FieldMeta, Json, RecordData, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { looksOf } from "@/fields/looks";
import { useFormats } from "@/lib/use-formats";
import { linesOf } from "../compare/lines";
import { Printed } from "./Printed";

interface Props {
  meta: TypeMeta;
  record: RecordData;
  onDone: () => void;
}

const ROWS = 50;
const COLUMNS = 6;

/** A record on paper: its fields, its rows, and what belongs to it. */
export function PrintRecord({ meta, record, onDone }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  const related = meta.related.flatMap(({ type, field, label }) => {
    const of = model.type(type);
    return of && of.can.read !== false ? [{ of, field, label: label ?? of.labelPlural }] : [];
  });
  const lists = useQueries({
    queries: related.map(({ of, field }) => shortListQuery(of.type, { filter: `${field}==${record.id}`, limit: ROWS, count: "estimate" })),
  });
  const text = (field: FieldMeta, of: RecordData) =>
    isEmpty(of[field.name]) ? "" : looksOf(field).text(of[field.name] as Json, field, formats, of);
  const rows = (field: FieldMeta) => {
    const child = model.type(field.childType ?? "");
    const children = (record[field.name] ?? []) as RecordData[];
    const fields = (child?.fields ?? []).filter((one) => children.some((row) => !isEmpty(row[one.name]))).slice(0, COLUMNS + 2);
    return <Rows fields={fields} records={children} text={text} />;
  };
  return (
    <Printed ready={lists.every(({ isPending }) => !isPending)} onDone={onDone}>
      <h1>{record.title ?? `#${record.id}`}</h1>
      <p>
        {meta.label} · {formats.moment(new Date().toISOString())}
      </p>
      {linesOf(meta, [record], t("record.system")).map(({ label, lines }) => (
        <section key={label}>
          <h2>{label}</h2>
          <table>
            <tbody>
              {lines.map(({ field }) => (
                <tr key={field.name}>
                  <th scope="row">{field.label}</th>
                  <td style={{ whiteSpace: "pre-line" }}>{field.kind === "children" ? rows(field) : text(field, record)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {related.map(({ of, field, label }, at) => {
        const page = lists[at]?.data;
        if (!page || page.items.length === 0) return null;
        const fields = of.list.flatMap((name) => of.fields.find((one) => one.name === name && name !== field) ?? []).slice(0, COLUMNS);
        return (
          <section key={`${of.type}/${field}`}>
            <h2>
              {label} {page.next ? t("print.some", { count: page.items.length, total: formats.number(page.count ?? ROWS) }) : `(${page.items.length})`}
            </h2>
            <Rows fields={fields} records={page.items} text={text} />
          </section>
        );
      })}
    </Printed>
  );
}

interface RowsProps {
  fields: FieldMeta[];
  records: RecordData[];
  text: (field: FieldMeta, record: RecordData) => string;
}

function Rows({ fields, records, text }: RowsProps) {
  return (
    <table>
      <thead>
        <tr>
          {fields.map(({ name, label }) => (
            <th key={name}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            {fields.map((field) => (
              <td key={field.name}>{text(field, record)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

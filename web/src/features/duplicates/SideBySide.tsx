import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Json, RecordData, TypeMeta } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import { isEmpty } from "@/fields/field-ui";
import { useFormats } from "@/lib/use-formats";
import type { Difference } from "./choices";
import classes from "./duplicates.module.css";

interface Props {
  meta: TypeMeta;
  records: RecordData[];
  into: number;
  differences: Difference[];
  chosen: Record<string, number | "both">;
  onInto: (id: number) => void;
  onChoose: (field: string, id: number | "both") => void;
}

/** The records in columns: above which one stays, below whose value it gets where they differ. */
export function SideBySide({ meta, records, into, differences, chosen, onInto, onChoose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("merge.stays")}</th>
            {records.map((record) => (
              <th key={record.id} scope="col" data-into={record.id === into || undefined}>
                <label className={classes.pick}>
                  <input type="radio" name={`${id}-into`} checked={record.id === into} onChange={() => onInto(record.id)} />
                  <span>
                    <span className={classes.name}>{record.title ?? `#${record.id}`}</span>
                    <span className={classes.facts}>
                      {[record.number, typeof record.createdAt === "string" ? formats.moment(record.createdAt) : null].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.length === 0 && (
            <tr>
              <td colSpan={records.length + 1} className={classes.facts}>
                {t("merge.noDifference")}
              </td>
            </tr>
          )}
          {differences.map(({ field, usual }) => {
            const now = chosen[field.name] ?? usual;
            const pick = (value: number | "both", content: React.ReactNode, name: string) => (
              <label className={classes.pick} data-chosen={now === value || undefined}>
                <input
                  type="radio"
                  name={`${id}-${field.name}`}
                  aria-label={`${field.label}: ${name}`}
                  checked={now === value}
                  onChange={() => onChoose(field.name, value)}
                />
                <span className={classes.cell}>{content}</span>
              </label>
            );
            return (
              <tr key={field.name}>
                <th scope="row">
                  {field.label}
                  {usual === "both" && pick("both", t("merge.both"), t("merge.both"))}
                </th>
                {records.map((record) => (
                  <td key={record.id}>
                    {pick(record.id, <Value meta={meta} record={record} name={field.name} />, record.title ?? `#${record.id}`)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Value({ meta, record, name }: { meta: TypeMeta; record: RecordData; name: string }) {
  const { t } = useTranslation();
  const field = meta.fields.find((one) => one.name === name);
  if (!field || isEmpty(record[name] as Json)) return <span className={classes.facts}>{t("merge.empty")}</span>;
  return <FieldCell field={field} record={record} />;
}

import { NativeSelect } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ImportField, ImportJob, SourceColumn } from "@/api/import-types";
import { assign, joinedAt, mappedAt, takenBy, type Draft } from "../draft";
import classes from "../transfer.module.css";
import { FieldDetails } from "./FieldDetails";

interface Props {
  job: ImportJob;
  column: SourceColumn;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Fields in the groups they belong to, the record's own first. */
function choices(fields: ImportField[], taken: Set<string>) {
  const item = ({ name, label, required, group }: ImportField) => ({
    value: name,
    label: `${group ? `${group}: ` : ""}${label}${required ? " *" : ""}`,
    disabled: taken.has(name),
  });
  const groups = [...new Set(fields.flatMap(({ group }) => group ?? []))];
  return [
    ...fields.filter(({ group }) => group === null).map(item),
    ...groups.map((group) => ({ group, items: fields.filter((field) => field.group === group).map(item) })),
  ];
}

/** One column of the file, an example of what it holds, and the field it is for. */
export function ColumnRow({ job, column, draft, onChange }: Props) {
  const { t } = useTranslation();
  const mapped = mappedAt(draft, column.index);
  const field = job.fields.find(({ name }) => name === mapped?.field);
  const joined = mapped ? undefined : joinedAt(draft, column.index);
  const whole = job.fields.find((one) => one.name === joined?.field);
  const name = column.name || t("import.column", { n: column.index + 1 });
  const samples = column.samples.slice(0, 3).join(" · ");
  return (
    <li className={classes.mapRow} data-unmapped={(field === undefined && whole === undefined) || undefined}>
      <div>
        <div className={classes.columnName} title={name}>
          {name}
        </div>
        <div className={classes.sample} title={samples}>
          {samples || t("import.noValues")}
        </div>
      </div>
      <IconArrowRight size={16} aria-hidden />
      <NativeSelect
        aria-label={t("import.fieldFor", { column: name })}
        data={[{ value: "", label: whole ? t("import.partOf", { what: whole.label }) : t("import.ignore") }, ...choices(job.fields, takenBy(draft, job.fields, column.index))]}
        value={field?.name ?? ""}
        onChange={(event) => onChange(assign(draft, column.index, event.currentTarget.value || null))}
      />
      {mapped && field && (field.options || field.to) && (
        <div className={classes.extra}>
          <FieldDetails job={job} column={column.index} field={field} mapped={mapped} draft={draft} onChange={onChange} />
        </div>
      )}
    </li>
  );
}

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import type { RecordData, TypeMeta } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import { looksOf } from "@/fields/looks";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { TypeIcon } from "@/ui/icons";
import { useCreateForm } from "../form/form-stack";
import classes from "./related.module.css";

interface Props {
  meta: TypeMeta;
  field: string;
  /** What these records are called here, where that is not the name of their type. */
  label?: string;
  parent: RecordData;
}

const SHOWN = 25;
const COLUMNS = 6;

/** The records of another type that point at this one. */
export function RelatedList({ meta, field, label = meta.labelPlural, parent }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  const create = useCreateForm();
  const filter = `${field}==${parent.id}`;
  const { data } = useQuery(shortListQuery(meta.type, { filter, limit: SHOWN, count: "estimate" }));
  const onCreate = () =>
    create({ type: meta.type, values: { [field]: { id: parent.id, title: parent.title } }, onCreated: () => undefined });
  const add = meta.can.create && (
    <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={onCreate}>
      {t("action.new", { what: meta.label })}
    </Button>
  );

  if (!data) return <Bones />;
  if (data.items.length === 0) {
    return (
      <Blank
        small
        icon={<TypeIcon name={meta.icon} size={18} />}
        title={t("related.none", { what: label })}
        actions={add}
      />
    );
  }
  const names = [meta.titleField ?? "", ...meta.list.filter((name) => name !== meta.titleField)];
  const columns = names
    .flatMap((name) => model.field(meta.type, name) ?? [])
    .filter(({ name }) => name !== field)
    .slice(0, COLUMNS);
  return (
    <div className={classes.related}>
      <div className={classes.bar}>
        <span className={classes.count}>{formats.number(data.count ?? data.items.length)}</span>
        {add}
      </div>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={label}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" data-align={looksOf(column).align}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <tr key={item.id}>
                {columns.map((column) => (
                  <td key={column.name} data-align={looksOf(column).align}>
                    {column.name === meta.titleField ? (
                      <Link to="/$type/$id" params={{ type: meta.type, id: String(item.id) }} className={classes.title}>
                        {item.title ?? `#${item.id}`}
                      </Link>
                    ) : (
                      <FieldCell field={column} record={item} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.next && (
        <Link className={classes.all} to="/$type" params={{ type: meta.type }} search={{ filter }}>
          {t("related.all", { what: label })}
        </Link>
      )}
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import type { RecordData, TypeMeta } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import { isEmpty } from "@/fields/field-ui";
import { Bones } from "@/ui/Bones";
import classes from "./home.module.css";

interface Props {
  type: string;
  title: string;
  /** The first of these filters, or comma-separated filters, that the type has. */
  named?: string[];
  sort?: string;
}

const LINES = 7;
const TELLING = ["dueOn", "dueAt", "due", "total", "customer", "stage", "purchaseAmount", "status", "owner", "orderedOn"];

/** One or two facts worth a line: when it is due, how much it was. */
function factsOf(meta: TypeMeta, record: RecordData) {
  return meta.fields
    .filter((field) => TELLING.includes(field.name) && field.name !== meta.titleField && !isEmpty(record[field.name]))
    .sort((a, b) => TELLING.indexOf(a.name) - TELLING.indexOf(b.name))
    .slice(0, 2);
}

/** The top of a list as a panel; a type that is not there, or not allowed, leaves no gap. */
export function ShortList({ type, title, named = [], sort }: Props) {
  const { t } = useTranslation();
  const meta = useModel().type(type);
  const has = (name: string) => meta?.filters.some((one) => one.name === name);
  const filter = named.find((names) => names.split(",").every(has));
  const sorted = sort && meta?.fields.some((field) => field.name === sort.replace(/^-/, "") && field.sortable) ? sort : undefined;
  const { data } = useQuery({
    ...shortListQuery(type, { named: filter, sort: sorted, limit: LINES }),
    enabled: meta !== undefined,
  });
  if (!meta || meta.can.read === false) return null;
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.panelHead}>
        <h2 className={classes.panelTitle}>{title}</h2>
        <Link to="/$type" params={{ type }} search={{ named: filter, sort: sorted }} className={classes.all}>
          {t("home.all")}
          <IconArrowRight size={14} aria-hidden />
        </Link>
      </div>
      {!data && <Bones lines={4} />}
      {data?.items.length === 0 && <div className={classes.none}>{t("list.none", { what: meta.labelPlural })}</div>}
      <ul className={classes.list}>
        {data?.items.map((item) => (
          <li key={item.id}>
            <Link to="/$type/$id" params={{ type, id: String(item.id) }} className={classes.line}>
              <span className={classes.name}>{item.title ?? `#${item.id}`}</span>
              {factsOf(meta, item).map((field) => (
                <span key={field.name} className={classes.fact}>
                  <FieldCell field={field} record={item} />
                </span>
              ))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

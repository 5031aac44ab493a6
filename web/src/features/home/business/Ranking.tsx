import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import { FieldCell } from "@/fields/FieldCell";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import classes from "../home.module.css";

interface Props {
  title: string;
  list: { filter?: string; named?: string; sort: string };
  /** What is told of each besides the name. */
  fact: string;
  /** Whether how many there are is worth saying. */
  counted?: boolean;
  empty: string | null;
}

const LINES = 6;

/** The first customers of a list. */
export function Ranking({ title, list, fact, counted, empty }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const field = useModel().field("customers", fact);
  const { data } = useQuery({
    ...shortListQuery("customers", { ...list, fields: `name,purchaseAmount,${fact}`, limit: LINES, count: counted ? "estimate" : "none" }),
    staleTime: 0,
  });
  const count = counted && data?.count ? formats.number(data.count) : "";
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.panelHead}>
        <h3 className={classes.panelTitle}>
          {title}
          {count && <span className={classes.count}>{data?.countIsExact === false ? t("list.about", { count }) : count}</span>}
        </h3>
        <Link to="/$type" params={{ type: "customers" }} search={list} className={classes.all} aria-label={`${title}: ${t("home.all")}`}>
          {t("home.all")}
          <IconArrowRight size={14} aria-hidden />
        </Link>
      </div>
      <div className={classes.figures}>
        {!data && <Bones lines={4} />}
        {data?.items.length === 0 && <div className={classes.none}>{empty}</div>}
        <ul className={classes.list}>
          {data?.items.map((item) => (
            <li key={item.id}>
              <Link to="/$type/$id" params={{ type: "customers", id: String(item.id) }} className={classes.line}>
                <span className={classes.name}>{item.title ?? `#${item.id}`}</span>
                <span className={classes.fact}>{field && <FieldCell field={field} record={item} />}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconArrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shortListQuery, type ListParams } from "@/api/records";
import type { RecordData } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import classes from "../home.module.css";

interface Props {
  title: string;
  type: string;
  /** The list behind the panel, as it stands in its address bar. */
  list: Pick<ListParams, "filter" | "named" | "sort">;
  fields: string;
  /** Whether a record still belongs here; one that was just dealt with leaves at once. */
  belongs: (record: RecordData) => boolean;
  line: (record: RecordData) => ReactNode;
  empty: ReactNode;
}

const LINES = 8;

/** The top of a list of things to deal with, and how many there are. */
export function DayPanel({ title, type, list, fields, belongs, line, empty }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery({
    ...shortListQuery(type, { ...list, fields, limit: LINES, count: "estimate" }),
    staleTime: 0,
  });
  const items = data?.items.filter(belongs) ?? [];
  const gone = (data?.items.length ?? 0) - items.length;
  const count = data?.count == null ? null : data.count - gone;
  const shown = count === null ? "" : formats.number(count);
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.panelHead}>
        <h3 className={classes.panelTitle}>
          {title}
          {count !== null && count > 0 && (
            <span className={classes.count}>{data?.countIsExact === false ? t("list.about", { count: shown }) : shown}</span>
          )}
        </h3>
        <Link to="/$type" params={{ type }} search={list} className={classes.all} aria-label={`${title}: ${t("home.all")}`}>
          {t("home.all")}
          <IconArrowRight size={14} aria-hidden />
        </Link>
      </div>
      <div className={classes.dayBody}>
        {!data && <Bones lines={5} />}
        {data && items.length === 0 && <div className={classes.none}>{empty}</div>}
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.id}>{line(item)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

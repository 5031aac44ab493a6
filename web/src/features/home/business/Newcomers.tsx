import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CustomerFigure, NewCustomers } from "@/api/home";
import { useModel } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import classes from "../home.module.css";

const search = ({ filter }: CustomerFigure) => ({ filter, sort: "-createdAt" });

/** Customers that came in this month, by where they came from. */
export function Newcomers({ newcomers }: { newcomers: NewCustomers | null | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const field = useModel().field("customers", "source");
  if (newcomers === null) return null;
  const label = (source: string | null) =>
    source === null ? t("home.noSource") : (field?.options?.find(({ value }) => value === source)?.label ?? source);
  const most = Math.max(1, ...(newcomers?.bySource.map(({ customers }) => customers) ?? []));
  return (
    <section className={classes.panel} aria-label={t("home.newcomers")}>
      <div className={classes.panelHead}>
        <h3 className={classes.panelTitle}>{t("home.newcomers")}</h3>
      </div>
      <div className={classes.figures}>
        {!newcomers && <Bones lines={4} />}
        {newcomers && (
          <>
            <Link to="/$type" params={{ type: "customers" }} search={search(newcomers.thisMonth)} className={classes.big}>
              {formats.number(newcomers.thisMonth.customers)}
            </Link>
            <div className={classes.small}>
              <Link to="/$type" params={{ type: "customers" }} search={search(newcomers.lastMonth)}>
                {t("home.lastMonth", { number: formats.number(newcomers.lastMonth.customers) })}
              </Link>
            </div>
            <ul className={classes.bars}>
              {newcomers.bySource.map((row) => (
                <li key={row.source ?? ""}>
                  <Link to="/$type" params={{ type: "customers" }} search={search(row)} className={classes.bar}>
                    <span className={classes.barName}>{label(row.source)}</span>
                    <span className={classes.barTrack} aria-hidden>
                      <span style={{ width: `${Math.max(2, (100 * row.customers) / most)}%` }} />
                    </span>
                    <span className={classes.barCount}>{formats.number(row.customers)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Sales, SalesComparison, SalesFigure } from "@/api/home";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { Growth } from "./Growth";
import classes from "../home.module.css";

const search = ({ filter }: SalesFigure) => ({ filter, sort: "-orderedOn" });

function Against({ label, now, then, currency }: { label: string; now: SalesFigure; then: SalesComparison; currency: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className={classes.against}>
      <dt>{label}</dt>
      <dd>
        <Link to="/$type" params={{ type: "orders" }} search={search(then.whole)} className={classes.amount}>
          {formats.money(then.whole.amount, currency)}
        </Link>
        <Link to="/$type" params={{ type: "orders" }} search={search(then.toDate)} className={classes.toDate}>
          {t("home.toDate", { amount: formats.money(then.toDate.amount, currency) })}
        </Link>
        <Growth now={now.amount} before={then.toDate.amount} />
      </dd>
    </div>
  );
}

/** Sales of this month beside last month's and last year's, both up to the same day and whole. */
export function SalesMonth({ sales }: { sales: Sales | null | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (sales === null) return null;
  const month = (day: string) =>
    new Intl.DateTimeFormat(formats.locale, { year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  return (
    <section className={classes.panel} aria-label={t("home.sales")}>
      <div className={classes.panelHead}>
        <h3 className={classes.panelTitle}>{t("home.sales")}</h3>
      </div>
      <div className={classes.figures}>
        {!sales && <Bones lines={4} />}
        {sales && (
          <>
            <Link to="/$type" params={{ type: "orders" }} search={search(sales.thisMonth)} className={classes.big}>
              {formats.money(sales.thisMonth.amount, sales.currency)}
            </Link>
            <div className={classes.small}>{t("home.purchases", { number: formats.number(sales.thisMonth.orders) })}</div>
            <dl className={classes.comparisons}>
              <Against label={month(sales.lastMonth.whole.from)} now={sales.thisMonth} then={sales.lastMonth} currency={sales.currency} />
              <Against label={month(sales.lastYear.whole.from)} now={sales.thisMonth} then={sales.lastYear} currency={sales.currency} />
            </dl>
          </>
        )}
      </div>
    </section>
  );
}

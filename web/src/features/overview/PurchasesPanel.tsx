import { VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { purchasesQuery, type Purchases } from "@/api/customer";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { Panel } from "./Panel";
import classes from "./overview.module.css";

const load = () => import("./MonthChart");
const MonthChart = lazy(async () => ({ default: (await load()).MonthChart }));

/** The chart for those who do not see it. */
function MonthTable({ purchases, name }: { purchases: Purchases; name: (month: string) => string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <VisuallyHidden>
      <table>
        <caption>{t("overview.byMonth")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("overview.month")}</th>
            <th scope="col">{t("overview.amount")}</th>
            <th scope="col">{t("overview.purchases")}</th>
          </tr>
        </thead>
        <tbody>
          {purchases.months.map(({ month, amount, orders }) => (
            <tr key={month}>
              <th scope="row">{name(month)}</th>
              <td>{formats.money(amount, purchases.currency)}</td>
              <td>{formats.number(orders)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}

/** What the customer bought most of in that time; nothing when that is nothing. */
export function TopProducts({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: purchases } = useQuery(purchasesQuery(customer));
  if (purchases?.products.length === 0) return null;
  return (
    <Panel title={t("overview.products")}>
      {!purchases && <Bones lines={4} />}
      <ol className={classes.list}>
        {purchases?.products.map(({ id, name, quantity, amount }) => (
          <li key={`${id ?? ""}${name}`} className={classes.line}>
            {id === null ? (
              <span className={classes.name}>{name}</span>
            ) : (
              <Link to="/$type/$id" params={{ type: "products", id: String(id) }} className={classes.name}>
                {name}
              </Link>
            )}
            <span className={classes.muted}>× {formats.number(quantity)}</span>
            <span className={classes.amount}>{formats.money(amount, purchases.currency)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What the customer bought in the last two years, month by month. */
export function PurchasesPanel({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: purchases } = useQuery(purchasesQuery(customer));
  useEffect(() => void load(), []);
  const months = new Intl.DateTimeFormat(formats.locale, { year: "numeric", month: "short", timeZone: "UTC" });
  const name = (month: string) => months.format(new Date(`${month}T00:00:00Z`));
  const bought = purchases?.months.some(({ orders }) => orders > 0);
  if (purchases && !bought) {
    return (
      <Panel title={t("overview.byMonth")} wide>
        <p className={classes.none}>{t("overview.noPurchases")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("overview.byMonth")} wide>
      <div className={classes.chart}>
        {!purchases && <Bones lines={5} />}
        {purchases && (
          <>
            <div aria-hidden>
              <Suspense fallback={<Bones lines={5} />}>
                <MonthChart purchases={purchases} name={name} />
              </Suspense>
            </div>
            <MonthTable purchases={purchases} name={name} />
          </>
        )}
      </div>
    </Panel>
  );
}

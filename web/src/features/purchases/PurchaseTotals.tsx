import { useTranslation } from "react-i18next";
import { compareDecimals } from "@/lib/decimal";
import { useFormats } from "@/lib/use-formats";
import { totalsOf, type Line } from "./line";
import classes from "./purchases.module.css";

interface Props {
  lines: Line[];
  currency: string;
  digits: number;
}

export function PurchaseTotals({ lines, currency, digits }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { net, tax, total } = totalsOf(lines, digits);
  return (
    <dl className={classes.totals} aria-live="polite">
      {compareDecimals(tax, "0") !== 0 && (
        <>
          <dt>{t("purchase.net")}</dt>
          <dd>{formats.money(net, currency)}</dd>
          <dt>{t("purchase.tax")}</dt>
          <dd>{formats.money(tax, currency)}</dd>
        </>
      )}
      <dt className={classes.grand}>{t("purchase.total")}</dt>
      <dd className={classes.grand}>{formats.money(total, currency)}</dd>
    </dl>
  );
}

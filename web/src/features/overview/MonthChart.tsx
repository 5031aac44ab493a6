import { useTranslation } from "react-i18next";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { Purchases } from "@/api/customer";
import { useFormats } from "@/lib/use-formats";
import classes from "./overview.module.css";

interface Props {
  purchases: Purchases;
  name: (month: string) => string;
}

const HEIGHT = 200;
const TICK = { fill: "var(--gx-muted)", fontSize: 12 };

/** Amounts by month as bars. A float is near enough for the height of a bar. */
export function MonthChart({ purchases, name }: Props) {
  const { t } = useTranslation();
  const { locale, money } = useFormats();
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const data = purchases.months.map(({ month, amount }) => ({ month: name(month), amount: Number(amount), exact: amount }));
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <BarChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 4, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--gx-line)" />
        <XAxis dataKey="month" tick={TICK} tickLine={false} axisLine={false} interval="preserveStartEnd" minTickGap={24} />
        <YAxis tick={TICK} tickLine={false} axisLine={false} width={52} tickFormatter={(value: number) => short.format(value)} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--gx-hover)" }}
          content={({ active, payload, label }) => {
            const exact = (payload?.[0]?.payload as { exact?: string } | undefined)?.exact;
            return active && exact !== undefined ? (
              <div className={classes.tip}>
                {label}
                <strong>
                  {t("overview.amount")} {money(exact, purchases.currency)}
                </strong>
              </div>
            ) : null;
          }}
        />
        <Bar dataKey="amount" fill="var(--gx-dot-indigo)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}

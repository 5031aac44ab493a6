import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import { useTranslation } from "react-i18next";
import type { Purchases } from "@/api/customer";
import { useFormats } from "@/lib/use-formats";

interface Props {
  purchases: Purchases;
  name: (month: string) => string;
}

/** Amounts by month as bars. A float is near enough for the height of a bar. */
export function MonthChart({ purchases, name }: Props) {
  const { t } = useTranslation();
  const { locale, money } = useFormats();
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const data = purchases.months.map(({ month, amount }) => ({ month: name(month), amount: Number(amount) }));
  return (
    <BarChart
      h={200}
      data={data}
      dataKey="month"
      series={[{ name: "amount", label: t("overview.amount"), color: "var(--gx-dot-indigo)" }]}
      valueFormatter={(value) => money(value, purchases.currency)}
      yAxisProps={{ tickFormatter: (value: number) => short.format(value), width: 52 }}
      xAxisProps={{ interval: "preserveStartEnd", minTickGap: 24 }}
      barProps={{ isAnimationActive: false, radius: [3, 3, 0, 0] }}
      barChartProps={{ accessibilityLayer: false }}
      gridAxis="x"
      tickLine="none"
    />
  );
}

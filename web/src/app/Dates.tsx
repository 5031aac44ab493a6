import { DatesProvider } from "@mantine/dates";
import "dayjs/locale/zh-cn";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Calendars in the reader's language; the week begins on Monday in both. */
export function Dates({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const locale = i18n.language === "zh-CN" ? "zh-cn" : "en";
  return <DatesProvider settings={{ locale, firstDayOfWeek: 1, consistentWeeks: true }}>{children}</DatesProvider>;
}

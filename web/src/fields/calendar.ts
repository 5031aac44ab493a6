import "dayjs/locale/zh-cn";
import { useTranslation } from "react-i18next";

/** Calendars in the reader's language; the week begins on Monday in both. */
export function useCalendar() {
  const { i18n, t } = useTranslation();
  const locale = i18n.language === "zh-CN" ? "zh-cn" : "en";
  const ariaLabels = { previousMonth: t("date.previousMonth"), nextMonth: t("date.nextMonth") };
  return { locale, firstDayOfWeek: 1, ariaLabels } as const;
}

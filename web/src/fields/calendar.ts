import "dayjs/locale/zh-cn";
import { useTranslation } from "react-i18next";

/** Calendars in the reader's language; the week begins on Monday in both. */
export function useCalendar() {
  const { i18n } = useTranslation();
  return { locale: i18n.language === "zh-CN" ? "zh-cn" : "en", firstDayOfWeek: 1 } as const;
}

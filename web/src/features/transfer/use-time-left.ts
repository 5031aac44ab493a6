import { useTranslation } from "react-i18next";

/** "About 3 minutes left", in steps one can believe. */
export function useTimeLeft() {
  const { t } = useTranslation();
  return (seconds: number): string => {
    if (seconds < 5) return t("import.soon");
    return seconds < 90 ? t("import.seconds", { count: Math.round(seconds) }) : t("import.minutes", { count: Math.round(seconds / 60) });
  };
}

import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";

/** An error in the reader's language. */
export function useWords() {
  const { t } = useTranslation();
  return (error: unknown): string => {
    if (isProblem(error, "network")) return t("status.offline");
    return error instanceof Error ? error.message : String(error);
  };
}

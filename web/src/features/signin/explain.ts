import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";

/** What to say when a step of signing in was refused. */
export function useExplain() {
  const { t } = useTranslation();
  return (error: Error): string => {
    if (!isProblem(error)) return error.name === "NotAllowedError" ? t("signIn.keyCancelled") : error.message;
    if (error.code === "bad-credentials") return t("signIn.refused");
    if (error.code === "too-many-attempts") {
      return t("signIn.tooMany", { count: Math.max(1, Math.ceil((error.body.retryAfter ?? 60) / 60)) });
    }
    return error.code === "network" ? t("status.offline") : error.message;
  };
}

import { useTranslation } from "react-i18next";

const known = [
  "bad-address",
  "not-allowed",
  "unknown-host",
  "no-connection",
  "tls",
  "timeout",
  "too-large",
  "bad-answer",
  "too-many-redirects",
  "refused",
] as const;

/** What went wrong in words; what the messenger itself said is shown as it is. */
export function useRobotProblem() {
  const { t } = useTranslation();
  return (code: string | null): string => {
    if (!code) return "";
    const found = known.find((one) => one === code);
    return found ? t(`robots.problem.${found}`) : t("robots.said", { said: code });
  };
}

import { IconLockOpen } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./shell.module.css";

/** What an administrator should know about this installation. */
export function Warnings({ warnings }: { warnings: string[] }) {
  const { t } = useTranslation();
  if (!warnings.includes("plain-http")) return null;
  return (
    <div className={classes.warning} role="status">
      <IconLockOpen size={15} aria-hidden />
      {t("warning.plainHttp")}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { PasswordForm } from "@/records/account/PasswordForm";
import { tell } from "@/ui/toast";
import classes from "./settings.module.css";

export function Password() {
  const { t } = useTranslation();
  return (
    <div className={classes.narrow}>
      <PasswordForm button={t("password.button")} onDone={() => tell(t("password.changed"))} />
    </div>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PasswordForm } from "@/records/account/PasswordForm";
import { Entrance } from "@/ui/Entrance";

/** The first sign-in: the password that was handed over is replaced by one's own. */
export function NewPasswordPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Entrance title={t("password.firstTitle")} text={t("password.firstText")}>
      <PasswordForm button={t("password.firstButton")} onDone={() => void navigate({ to: "/", replace: true })} />
    </Entrance>
  );
}

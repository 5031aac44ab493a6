import { Code, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { Pass } from "@/api/people";
import { useFormats } from "@/lib/use-formats";
import { QrCode } from "@/ui/QrCode";
import classes from "./sheet.module.css";

/** Somebody's way in. */
export interface Way {
  name: string;
  login: string;
  pass: Pass;
}

const linkOf = (pass: Pass) => pass.url ?? (pass.path && window.location.origin + pass.path);

/** What opens the door: a link or a password; null when it went by mail. */
export const secretOf = (pass: Pass) => linkOf(pass) ?? pass.password;

/** A sheet to hand to somebody, with the link as a picture. */
export function Sheet({ name, login, pass }: Way) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { company } = useModel();
  const link = linkOf(pass);
  return (
    <div className={classes.sheet}>
      <h3 className={classes.company}>{company.name || "Guanxi"}</h3>
      <p>{t("invite.greeting", { name })}</p>
      {link ? <QrCode text={link} label={t("invite.qr")} size={200} /> : <p>{t("invite.passwordText", { address: window.location.origin })}</p>}
      <Code block className={classes.secret}>
        {secretOf(pass)}
      </Code>
      <Text size="sm">{t("invite.login", { login })}</Text>
      {pass.endsAt && <Text size="sm">{t("invite.until", { when: formats.moment(pass.endsAt) })}</Text>}
    </div>
  );
}

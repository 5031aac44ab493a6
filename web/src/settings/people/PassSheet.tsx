import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { Pass } from "@/api/people";
import { useFormats } from "@/lib/use-formats";
import { QrCode } from "@/ui/QrCode";
import classes from "./sheet.module.css";

interface Props {
  name: string;
  login: string;
  pass: Pass;
  onDone: () => void;
}

/** What is handed on: a link and its picture, or a password; a sheet of it can be printed. */
export function PassSheet({ name, login, pass, onDone }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { company } = useModel();
  const link = pass.url ?? (pass.path && window.location.origin + pass.path);
  const secret = link ?? pass.password;
  if (!secret) {
    return (
      <Stack gap="md">
        <Alert color="teal" variant="light" role="status">
          {t("invite.mailed", { name })}
        </Alert>
        <Group justify="flex-end">
          <Button onClick={onDone}>{t("action.done")}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Alert color="teal" variant="light">
        {t("invite.once")}
      </Alert>
      <div className={classes.sheet}>
        <h3 className={classes.company}>{company.name || "Guanxi"}</h3>
        <p>{t("invite.greeting", { name })}</p>
        {link ? (
          <>
            <QrCode text={link} label={t("invite.qr")} size={200} />
            <Code block className={classes.secret}>
              {link}
            </Code>
          </>
        ) : (
          <>
            <p>{t("invite.passwordText", { address: window.location.origin })}</p>
            <Code block className={classes.secret}>
              {pass.password}
            </Code>
          </>
        )}
        <Text size="sm">{t("invite.login", { login })}</Text>
        {pass.endsAt && <Text size="sm">{t("invite.until", { when: formats.moment(pass.endsAt) })}</Text>}
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t("invite.print")}
        </Button>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t("action.copied") : t("action.copy")}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t("action.done")}</Button>
      </Group>
    </Stack>
  );
}

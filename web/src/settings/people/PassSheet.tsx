import { Alert, Button, CopyButton, Group, Stack } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { secretOf, Sheet, type Way } from "./Sheet";

interface Props extends Way {
  onDone: () => void;
}

/** What is handed on: a link and its picture, or a password; a sheet of it can be printed. */
export function PassSheet({ name, login, pass, onDone }: Props) {
  const { t } = useTranslation();
  const secret = secretOf(pass);
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
      <Sheet name={name} login={login} pass={pass} />
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

import { Alert, Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTryServer, type ServerForm } from "@/api/mail";
import { isProblem } from "@/api/problem";

/** Sends a letter over the form as it is, and says in plain words what is wrong. */
export function TryServer({ server }: { server: ServerForm }) {
  const { t } = useTranslation();
  const [to, setTo] = useState("");
  const attempt = useTryServer();
  const result = attempt.data;
  const problems = isProblem(attempt.error) ? Object.values(attempt.error.errors).flat() : [];
  return (
    <>
      <Group align="flex-end" gap="xs">
        <TextInput
          type="email"
          label={t("mail.tryTo")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          style={{ flex: 1, minWidth: 180 }}
        />
        <Button variant="default" disabled={!to} loading={attempt.isPending} onClick={() => attempt.mutate({ server, to })}>
          {t("mail.try")}
        </Button>
      </Group>
      <div role="status">
        {result?.sent && (
          <Alert color="teal" variant="light" title={t("mail.tried")}>
            {t("mail.triedText", { to })}
          </Alert>
        )}
        {result?.problem && (
          <Alert color="red" variant="light" title={t(`mail.problem.${result.problem}`)}>
            {t(`mail.advice.${result.problem}`)}
            {result.reply && <div style={{ marginTop: 6, opacity: 0.8 }}>{t("mail.said", { reply: result.reply })}</div>}
          </Alert>
        )}
        {attempt.error && (
          <Alert color="red" variant="light">
            {problems.length > 0 ? problems.map(({ message }) => message).join(" ") : attempt.error.message}
          </Alert>
        )}
      </div>
    </>
  );
}

import { Alert, Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useForgotten } from "@/api/factors";
import { useExplain } from "./explain";

/** Asks for a letter; what is said after it is the same whoever asked. */
export function Forgotten({ login: first, onBack }: { login: string; onBack: () => void }) {
  const { t } = useTranslation();
  const explain = useExplain();
  const ask = useForgotten();
  const [login, setLogin] = useState(first);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(login.trim());
  };
  const back = (
    <Anchor component="button" type="button" size="sm" onClick={onBack}>
      {t("signIn.back")}
    </Anchor>
  );
  if (ask.isSuccess) {
    return (
      <Stack gap="md">
        <Text role="status">{t("forgotten.sent")}</Text>
        {back}
      </Stack>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {ask.error && (
          <Alert color="red" variant="light" role="alert">
            {explain(ask.error)}
          </Alert>
        )}
        <Text size="sm">{t("forgotten.text")}</Text>
        <TextInput
          label={t("signIn.login")}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          required
          withAsterisk={false}
          size="md"
          autoFocus
        />
        <Button type="submit" size="md" loading={ask.isPending}>
          {t("forgotten.button")}
        </Button>
        {back}
      </Stack>
    </form>
  );
}

import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAddPasskey } from "@/api/factors";
import { isProblem } from "@/api/problem";
import { RecoveryCodes } from "./RecoveryCodes";

/** Lets this device keep a key and gives it a name. */
export function PasskeySetup({ askPassword, onDone }: { askPassword: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const add = useAddPasskey();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const wrong = isProblem(add.error) ? add.error.errors.password?.map((one) => one.message).join(" ") : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ password, name }, { onSuccess: ({ recoveryCodes }) => recoveryCodes.length === 0 && onDone() });
  };
  const codes = add.data?.recoveryCodes ?? [];
  if (codes.length > 0) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {add.error && !wrong && (
          <Alert color="red" variant="light" role="alert">
            {add.error.name === "NotAllowedError" ? t("signIn.keyCancelled") : add.error.message}
          </Alert>
        )}
        <Text size="sm">{t("factors.passkeyText")}</Text>
        <TextInput
          label={t("factors.passkeyName")}
          placeholder={t("factors.passkeyNameHint")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
        />
        {askPassword && (
          <PasswordInput
            label={t("password.current")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={wrong}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          />
        )}
        <Button type="submit" leftSection={<IconFingerprint size={16} />} loading={add.isPending}>
          {t("factors.addPasskey")}
        </Button>
      </Stack>
    </form>
  );
}

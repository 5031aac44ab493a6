import { Alert, Button, Code, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useConfirmTotp, useOfferTotp } from "@/api/factors";
import { isProblem } from "@/api/problem";
import { QrCode } from "@/ui/QrCode";
import { RecoveryCodes } from "./RecoveryCodes";

const saying = (error: Error | null, field: string) =>
  isProblem(error) ? error.errors[field]?.map((one) => one.message).join(" ") : undefined;

/** From the password over the picture to the first code. */
export function TotpSetup({ askPassword, onDone }: { askPassword: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const offer = useOfferTotp();
  const confirm = useConfirmTotp();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const begin = (event: FormEvent) => {
    event.preventDefault();
    offer.mutate(password);
  };
  const finish = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code.trim(), { onSuccess: ({ recoveryCodes }) => recoveryCodes.length === 0 && onDone() });
  };
  const codes = confirm.data?.recoveryCodes ?? [];
  if (codes.length > 0) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (!offer.data) {
    const wrong = saying(offer.error, "password");
    return (
      <form onSubmit={begin}>
        <Stack gap="md">
          {offer.error && !wrong && (
            <Alert color="red" variant="light" role="alert">
              {offer.error.message}
            </Alert>
          )}
          <Text size="sm">{t("factors.totpText")}</Text>
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
          <Button type="submit" loading={offer.isPending}>
            {t("action.continue")}
          </Button>
        </Stack>
      </form>
    );
  }
  return (
    <form onSubmit={finish}>
      <Stack gap="md">
        <Text size="sm">{t("factors.scan")}</Text>
        <QrCode text={offer.data.uri} label={t("factors.qr")} />
        <Text size="sm">{t("factors.typeSecret")}</Text>
        <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }} aria-label={t("factors.secret")}>
          {offer.data.secret.replace(/(.{4})(?=.)/g, "$1 ")}
        </Code>
        <TextInput
          label={t("signIn.code")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={saying(confirm.error, "code") ?? (confirm.error ? confirm.error.message : undefined)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={confirm.isPending}>
          {t("factors.turnOn")}
        </Button>
      </Stack>
    </form>
  );
}

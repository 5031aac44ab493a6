import { Alert, Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { byPasskey, bySecondStep, useSignInStep } from "@/api/factors";
import { canUseKeys } from "@/lib/webauthn";
import { useExplain } from "./explain";

interface Props {
  step: string;
  ways: string[];
  onDone: () => void;
  onBack: () => void;
}

/** After the password: a code, a passkey, or one of the codes on paper. */
export function SecondStep({ step, ways, onDone, onBack }: Props) {
  const { t } = useTranslation();
  const explain = useExplain();
  const [recovery, setRecovery] = useState(!ways.includes("totp") && !ways.includes("passkey"));
  const [code, setCode] = useState("");
  const byCode = useSignInStep(bySecondStep);
  const byKey = useSignInStep(byPasskey);
  const typed = ways.includes("totp") || recovery;
  const error = byCode.error ?? byKey.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    byCode.mutate({ step, code: code.trim() }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {explain(error)}
          </Alert>
        )}
        {ways.includes("passkey") && canUseKeys() && !recovery && (
          <Button
            size="md"
            variant={ways.includes("totp") ? "default" : "filled"}
            leftSection={<IconFingerprint size={18} />}
            loading={byKey.isPending}
            onClick={() => byKey.mutate(step, { onSuccess: onDone })}
          >
            {t("signIn.usePasskey")}
          </Button>
        )}
        {typed && (
          <>
            <TextInput
              key={String(recovery)}
              label={recovery ? t("signIn.recoveryCode") : t("signIn.code")}
              description={recovery ? t("signIn.recoveryText") : t("signIn.codeText")}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              inputMode={recovery ? "text" : "numeric"}
              autoComplete="one-time-code"
              maxLength={20}
              autoFocus
              required
              withAsterisk={false}
              size="md"
            />
            <Button type="submit" size="md" loading={byCode.isPending}>
              {t("signIn.button")}
            </Button>
          </>
        )}
        {ways.includes("recovery") && (
          <Anchor component="button" type="button" size="sm" onClick={() => setRecovery(!recovery)}>
            {recovery ? t("signIn.otherWay") : t("signIn.lostPhone")}
          </Anchor>
        )}
        <Text size="sm">
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {t("signIn.back")}
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}

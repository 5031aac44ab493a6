import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconFingerprint, IconLogin2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { byPasskey, goToProvider, useSignInStep, type SignInWays } from "@/api/factors";
import { canUseKeys } from "@/lib/webauthn";
import { useExplain } from "./explain";

/** Signing in without a password: a passkey, a provider. */
export function OtherWays({ ways, onDone }: { ways: SignInWays; onDone: () => void }) {
  const { t } = useTranslation();
  const explain = useExplain();
  const byKey = useSignInStep(byPasskey);
  const [leaving, setLeaving] = useState<number | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const passkey = ways.passkey && canUseKeys();
  if (!passkey && ways.providers.length === 0) return null;
  const go = (id: number) => {
    setLeaving(id);
    setFailure(null);
    goToProvider(id).catch((error: Error) => {
      setFailure(error);
      setLeaving(null);
    });
  };
  const error = failure ?? byKey.error;
  return (
    <Stack gap="sm" mt="lg">
      {ways.password && <Text size="sm" c="dimmed" ta="center">{t("signIn.or")}</Text>}
      {error && (
        <Alert color="red" variant="light" role="alert">
          {explain(error)}
        </Alert>
      )}
      {ways.providers.map(({ id, name }) => (
        <Button key={id} variant="default" size="md" leftSection={<IconLogin2 size={18} />} loading={leaving === id} onClick={() => go(id)}>
          {t("signIn.withProvider", { name })}
        </Button>
      ))}
      {passkey && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconFingerprint size={18} />}
          loading={byKey.isPending}
          onClick={() => byKey.mutate(null, { onSuccess: onDone })}
        >
          {t("signIn.withPasskey")}
        </Button>
      )}
    </Stack>
  );
}

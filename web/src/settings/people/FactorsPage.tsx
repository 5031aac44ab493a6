import { Alert, Button, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconDeviceMobile, IconFingerprint, IconListNumbers } from "@tabler/icons-react";
import { useState, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { factorsQuery, passkeysQuery, useRemovePasskey, useRemoveTotp, useRenewCodes, type Passkey } from "@/api/factors";
import { canUseKeys } from "@/lib/webauthn";
import { useFormats } from "@/lib/use-formats";
import { PasskeySetup } from "@/records/account/PasskeySetup";
import { RecoveryCodes } from "@/records/account/RecoveryCodes";
import { TotpSetup } from "@/records/account/TotpSetup";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";
import classes from "../settings.module.css";

type Dialog = "totp" | "passkey" | "removeTotp" | "removePasskey" | "renew";

/** Asks for the password before something is taken away. */
function Sure({ text, button, ask, busy, error, onSure }: {
  text: string;
  button: string;
  ask: boolean;
  busy: boolean;
  error: Error | null;
  onSure: (password: string) => void;
}) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSure(password);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{text}</Text>
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error.message}
          </Alert>
        )}
        {ask && (
          <PasswordInput
            label={t("password.current")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
            data-autofocus
            visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          />
        )}
        <Button type="submit" color="red" loading={busy}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}

function Row({ icon, title, text, action }: { icon: ReactNode; title: string; text: string; action?: ReactNode }) {
  return (
    <li className={classes.row}>
      {icon}
      <div className={classes.rowText}>
        <div className={classes.rowTitle}>{title}</div>
        <div className={classes.muted}>{text}</div>
      </div>
      {action}
    </li>
  );
}

/** One's own second factors: app, passkeys, codes on paper. */
export function FactorsPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(factorsQuery);
  const { data: keys } = useQuery(passkeysQuery);
  const removeTotp = useRemoveTotp();
  const renew = useRenewCodes();
  const removeKey = useRemovePasskey();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  if (!data || !keys) return <Bones lines={5} />;
  const close = () => {
    setDialog(null);
    removeTotp.reset();
    renew.reset();
    removeKey.reset();
  };
  const button = (label: string, which: Dialog) => (
    <Button size="compact-sm" variant="default" onClick={() => setDialog(which)}>
      {label}
    </Button>
  );
  const none = !data.totp && !data.passkey;
  return (
    <>
      <Text c="dimmed" mb="md" maw={560}>
        {data.required ? t("factors.requiredText") : t("factors.text")}
      </Text>
      <ul className={classes.rows}>
        <Row
          icon={<IconDeviceMobile size={20} stroke={1.6} aria-hidden />}
          title={t("factors.way.totp")}
          text={data.totp ? t("factors.on") : t("factors.off")}
          action={data.totp ? button(t("factors.remove"), "removeTotp") : button(t("factors.setUp"), "totp")}
        />
        {keys.map((key) => (
          <Row
            key={key.id}
            icon={<IconFingerprint size={20} stroke={1.6} aria-hidden />}
            title={key.name}
            text={`${t("factors.way.passkey")} · ${key.lastUsedAt ? t("devices.lastSeen", { when: formats.relative(key.lastUsedAt) }) : formats.day(key.createdAt)}`}
            action={
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t("factors.removeKey", { name: key.name })}
                onClick={() => {
                  setLeaving(key);
                  setDialog("removePasskey");
                }}
              >
                {t("factors.remove")}
              </Button>
            }
          />
        ))}
        <Row
          icon={<IconFingerprint size={20} stroke={1.6} aria-hidden />}
          title={t("factors.newPasskey")}
          text={data.passkeysPossible ? t("factors.passkeyShort") : t("factors.passkeyNeeds")}
          action={data.passkeysPossible && canUseKeys() ? button(t("factors.setUp"), "passkey") : undefined}
        />
        {!none && (
          <Row
            icon={<IconListNumbers size={20} stroke={1.6} aria-hidden />}
            title={t("factors.codes")}
            text={t("factors.codesLeft", { count: data.recoveryCodes })}
            action={button(t("factors.renew"), "renew")}
          />
        )}
      </ul>
      <Modal opened={dialog !== null} onClose={close} title={dialog ? t(`factors.dialog.${dialog}`) : ""} centered closeOnClickOutside={false}>
        {dialog === "totp" && <TotpSetup askPassword={data.password} onDone={close} />}
        {dialog === "passkey" && <PasskeySetup askPassword={data.password} onDone={close} />}
        {dialog === "removeTotp" && (
          <Sure
            text={t("factors.removeText")}
            button={t("factors.remove")}
            ask={data.password}
            busy={removeTotp.isPending}
            error={removeTotp.error}
            onSure={(password) => removeTotp.mutate(password, { onSuccess: close })}
          />
        )}
        {dialog === "removePasskey" && leaving && (
          <Sure
            text={t("factors.removeKeyText", { name: leaving.name })}
            button={t("factors.remove")}
            ask={data.password}
            busy={removeKey.isPending}
            error={removeKey.error}
            onSure={(password) =>
              removeKey.mutate(
                { id: leaving.id, password },
                {
                  onSuccess: () => {
                    tell(t("factors.keyRemoved"));
                    close();
                  },
                },
              )
            }
          />
        )}
        {dialog === "renew" &&
          (renew.data ? (
            <RecoveryCodes codes={renew.data.recoveryCodes} onDone={close} />
          ) : (
            <Sure
              text={t("factors.renewText")}
              button={t("factors.renew")}
              ask={data.password}
              busy={renew.isPending}
              error={renew.error}
              onSure={(password) => renew.mutate(password)}
            />
          ))}
      </Modal>
    </>
  );
}

import { Alert, Button, Code, CopyButton, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCreateToken } from "@/api/tokens";
import { ScopesMatrix } from "./ScopesMatrix";

const DAY = 86_400_000;
const LIVES = ["30", "90", "365", "0"] as const;

/** A secret, this once. */
export function NewSecret({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Alert color="teal" variant="light">
        {t("tokens.once")}
      </Alert>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {token}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={token}>
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

interface Props {
  /** The service account it is for; absent: oneself. */
  account?: number;
  onClose: () => void;
}

/** What it is for, what it may, how long. */
export function NewToken({ account, onClose }: Props) {
  const { t } = useTranslation();
  const create = useCreateToken(account);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>([]);
  const [days, setDays] = useState<string>("90");
  const submit = () =>
    create.mutate({
      name: name.trim(),
      scopes,
      expiresAt: days === "0" ? null : new Date(Date.now() + Number(days) * DAY).toISOString(),
    });

  return (
    <Modal opened onClose={onClose} title={t("tokens.new")} centered size="lg" closeOnClickOutside={!create.data}>
      {create.data ? (
        <NewSecret token={create.data.token} onDone={onClose} />
      ) : (
        <Stack gap="md">
          <TextInput label={t("tokens.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <ScopesMatrix value={scopes} onChange={setScopes} />
          <Select
            label={t("tokens.life")}
            data={LIVES.map((value) => ({
              value,
              label: value === "0" ? t("tokens.forever") : t("tokens.days", { count: Number(value) }),
            }))}
            value={days}
            onChange={(value) => setDays(value ?? "90")}
            allowDeselect={false}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button disabled={!name.trim() || scopes.length === 0} loading={create.isPending} onClick={submit}>
              {t("action.create")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

import { Alert, Button, Code, CopyButton, Group, Modal, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useCreateToken } from "@/api/tokens";

const DAY = 86_400_000;
const LIVES = ["30", "90", "365", "0"] as const;

export function NewToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const model = useModel();
  const create = useCreateToken();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>([]);
  const [days, setDays] = useState<string>("90");
  const data = model.types
    .filter((type) => !type.child)
    .flatMap((type) => [
      { value: `${type.type}:read`, label: t("tokens.read", { what: type.labelPlural }) },
      { value: `${type.type}:write`, label: t("tokens.write", { what: type.labelPlural }) },
    ]);
  const submit = () =>
    create.mutate({
      name: name.trim(),
      scopes,
      expiresAt: days === "0" ? null : new Date(Date.now() + Number(days) * DAY).toISOString(),
    });

  return (
    <Modal opened onClose={onClose} title={t("tokens.new")} centered closeOnClickOutside={!create.data}>
      {create.data ? (
        <Stack gap="md">
          <Alert color="teal" variant="light">
            {t("tokens.once")}
          </Alert>
          <Code block>{create.data.token}</Code>
          <Group justify="flex-end">
            <CopyButton value={create.data.token}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t("action.copied") : t("action.copy")}
                </Button>
              )}
            </CopyButton>
            <Button onClick={onClose}>{t("action.done")}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md">
          <TextInput label={t("tokens.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <MultiSelect label={t("tokens.scopes")} data={data} value={scopes} onChange={setScopes} searchable />
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

import { Alert, Button, CopyButton, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconEye, IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { reveal } from "@/api/roles";
import type { FieldMeta } from "@/api/types";

interface Props {
  field: FieldMeta;
  id: number;
  masked: string;
  onKnown: (value: string) => void;
  onClose: () => void;
}

const PHONE = /\d{3}\*{4}\d{4}/;

/** Asks why, then shows one masked value. Who saw what and why is in the audit trail. */
export function Reveal({ field, id, masked, onKnown, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const show = useMutation({
    mutationFn: (purpose: "reveal" | "call") =>
      reveal(field.of ?? "", id, { field: field.name, reason: reason.trim(), purpose }),
  });
  const value = show.data?.value;
  const text = value === null || value === undefined ? "" : typeof value === "object" ? (value.number ?? JSON.stringify(value)) : String(value);
  const close = () => {
    if (text) onKnown(text);
    onClose();
  };
  return (
    <Modal opened onClose={close} title={t("mask.title", { what: field.label })} centered onClick={(event) => event.stopPropagation()}>
      {show.data ? (
        <Stack gap="md">
          <Text size="xl" fw={600}>
            {text}
          </Text>
          <Text c="dimmed" size="sm">
            {t("mask.left", { count: show.data.left })}
          </Text>
          <Group justify="flex-end">
            {show.variables === "call" && (
              <Button component="a" href={`tel:${text.replace(/[^\d+*#]/g, "")}`} leftSection={<IconPhone size={16} />}>
                {t("mask.call")}
              </Button>
            )}
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t("action.copied") : t("action.copy")}
                </Button>
              )}
            </CopyButton>
            <Button variant={show.variables === "call" ? "default" : "filled"} onClick={close}>
              {t("action.done")}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) show.mutate("reveal");
          }}
        >
          <Stack gap="md">
            <Text size="sm">{t("mask.text", { masked })}</Text>
            <TextInput
              label={t("mask.reason")}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
              required
            />
            {show.error && (
              <Alert color="red" variant="light" role="alert">
                {show.error.message}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t("action.cancel")}
              </Button>
              {PHONE.test(masked) && (
                <Button
                  variant="default"
                  disabled={!reason.trim()}
                  leftSection={<IconPhone size={16} />}
                  onClick={() => show.mutate("call")}
                >
                  {t("mask.call")}
                </Button>
              )}
              <Button type="submit" disabled={!reason.trim()} loading={show.isPending} leftSection={<IconEye size={16} />}>
                {t("mask.show")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

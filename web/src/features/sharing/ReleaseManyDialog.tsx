import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkSelection } from "@/api/bulk";
import { poolsKey, releaseMany } from "@/api/pools";
import { HandoverProgress } from "@/records/handover/HandoverProgress";

interface Props {
  type: string;
  count: number;
  selection: BulkSelection;
  onClose: () => void;
  onDone: () => void;
}

/** Gives many records back to the pools in which they belong: says what will happen, asks why. */
export function ReleaseManyDialog({ type, count, selection, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const give = useMutation({
    meta: { handled: true },
    mutationFn: () => releaseMany(type, selection, reason),
  });
  const close = () => {
    onClose();
    if (!give.data) return;
    onDone();
    void client.invalidateQueries({ queryKey: poolsKey });
  };
  return (
    <Modal opened onClose={close} title={t("pool.releaseMany", { count })} centered>
      {give.data ? (
        <HandoverProgress id={give.data.id} onClose={close} />
      ) : (
        <Stack gap="md">
          <Text size="sm">{t("pool.releaseManyText")}</Text>
          <Textarea label={t("share.reason")} required autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {give.error && <Text c="red">{give.error.message}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("action.cancel")}
            </Button>
            <Button disabled={!reason.trim()} loading={give.isPending} onClick={() => give.mutate()}>
              {t("pool.releaseButton")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

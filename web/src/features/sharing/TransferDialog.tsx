import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkSelection } from "@/api/bulk";
import { startTransfer } from "@/api/handover";
import { isProblem } from "@/api/problem";
import type { Reference } from "@/api/types";
import { HandoverProgress } from "@/records/handover/HandoverProgress";
import { PeoplePicker } from "@/records/handover/PeoplePicker";

interface Props {
  type: string;
  count: number;
  selection: BulkSelection;
  onClose: () => void;
  onDone?: () => void;
}

/** Gives records to one person, or to several in turn; then how it goes, and the way back. */
export function TransferDialog({ type, count, selection, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [to, setTo] = useState<Reference[]>([]);
  const [reason, setReason] = useState("");
  const start = useMutation({
    meta: { handled: true },
    mutationFn: () => startTransfer(type, selection, to.map(({ id }) => id), reason),
  });
  const problem = isProblem(start.error) ? start.error : null;
  const wrong = problem ? (problem.body.errors?.to?.[0]?.message ?? problem.message) : null;
  const close = () => {
    onClose();
    if (start.data) onDone?.();
  };
  return (
    <Modal opened onClose={close} title={t("transfer.title", { count })} centered>
      {start.data ? (
        <HandoverProgress id={start.data.id} onClose={close} />
      ) : (
        <Stack gap="md">
          <PeoplePicker type="users" label={t("transfer.to")} description={t("transfer.toText")} value={to} onChange={setTo} error={wrong} />
          {to.length > 1 && (
            <Text size="sm" c="dimmed">
              {t("transfer.inTurn", { count: to.length })}
            </Text>
          )}
          <TextInput label={t("share.reason")} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button disabled={to.length === 0} loading={start.isPending} onClick={() => start.mutate()}>
              {t("transfer.button")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

import { Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { BulkSelection } from "@/api/bulk";
import { startTransfer } from "@/api/handover";
import { GiveForm } from "@/records/handover/GiveForm";

interface Props {
  type: string;
  count: number;
  selection: BulkSelection;
  onClose: () => void;
  onDone?: () => void;
}

/** Gives records to one person, or to several in turn. */
export function TransferDialog({ type, count, selection, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const start = useMutation({
    meta: { handled: true },
    mutationFn: ({ to, reason }: { to: number[]; reason: string }) => startTransfer(type, selection, to, reason),
  });
  const close = () => {
    onClose();
    if (start.data) onDone?.();
  };
  return (
    <Modal opened onClose={close} title={t("transfer.title", { count })} centered>
      <GiveForm give={start} onClose={close} />
    </Modal>
  );
}

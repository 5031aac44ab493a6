import { Button } from "@mantine/core";
import { IconTransfer } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkProps } from "@/records/record/slots";

const TransferDialog = lazy(async () => ({ default: (await import("./TransferDialog")).TransferDialog }));

/** Gives what is chosen in a list to somebody else. */
export function TransferButton({ meta, selection, count, onDone }: BulkProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!meta.can.update || meta.can.assign === false) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconTransfer size={14} />} onClick={() => setOpen(true)}>
        {t("transfer.button")}
      </Button>
      <Suspense fallback={null}>
        {open && <TransferDialog type={meta.type} count={count} selection={selection} onClose={() => setOpen(false)} onDone={onDone} />}
      </Suspense>
    </>
  );
}

import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { BulkProps } from "@/records/record/slots";

const ReleaseManyDialog = lazy(async () => ({ default: (await import("./ReleaseManyDialog")).ReleaseManyDialog }));

/** Gives what is chosen in a list back to its pools, where there are any. */
export function ReleaseButton({ meta, selection, count, onDone }: BulkProps) {
  const { t } = useTranslation();
  const { pools } = useModel();
  const [open, setOpen] = useState(false);
  if (!pools?.open || !meta.can.update || meta.can.assign === false) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => setOpen(true)}>
        {t("pool.release")}
      </Button>
      <Suspense fallback={null}>
        {open && <ReleaseManyDialog type={meta.type} count={count} selection={selection} onClose={() => setOpen(false)} onDone={onDone} />}
      </Suspense>
    </>
  );
}

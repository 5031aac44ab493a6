import { Button } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkProps } from "@/records/record/slots";

const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog")).MergeDialog }));

const MOST = 6;

/** Merges the ticked records of a list. */
export function MergeButton({ meta, records, everything, onDone }: BulkProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (everything || !meta.can.update || !meta.can.delete || records.length < 2 || records.length > MOST) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconArrowMerge size={14} />} onClick={() => setOpen(true)}>
        {t("merge.button")}
      </Button>
      <Suspense fallback={null}>
        {open && (
          <MergeDialog
            type={meta.type}
            ids={records.map(({ id }) => id)}
            onClose={() => setOpen(false)}
            onMerged={() => {
              setOpen(false);
              onDone();
            }}
          />
        )}
      </Suspense>
    </>
  );
}

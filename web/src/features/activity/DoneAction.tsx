import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SlotProps } from "@/records/record/slots";
import { complain, tell } from "@/ui/toast";
import { useComplete } from "./reminders";

/** On an open task: it is done. */
export function DoneAction({ record }: SlotProps) {
  const { t } = useTranslation();
  const complete = useComplete();
  if (record.status !== "OPEN" && record.status !== "IN_PROGRESS") return null;
  const finish = () =>
    complete.mutate(record, {
      onSuccess: () => tell(t("reminder.finished", { title: record.title ?? `#${record.id}` })),
      onError: (error) => complain(error.message),
    });
  return (
    <Button size="xs" leftSection={<IconCheck size={15} />} loading={complete.isPending} onClick={finish}>
      {t("task.done")}
    </Button>
  );
}

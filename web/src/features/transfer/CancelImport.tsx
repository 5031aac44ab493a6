import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useImportStep } from "@/api/imports";
import type { ImportJob } from "@/api/import-types";
import { complain } from "@/ui/toast";
import { useWords } from "./use-words";

/** Gives up an import that has not begun. */
export function CancelImport({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const step = useImportStep(job.id);
  const cancel = () =>
    step.mutate(
      { step: "cancel" },
      { onSuccess: () => void navigate({ to: "/imports" }), onError: (error) => complain(words(error)) },
    );
  return (
    <Button variant="subtle" color="gray" loading={step.isPending} onClick={cancel}>
      {t("import.discard")}
    </Button>
  );
}

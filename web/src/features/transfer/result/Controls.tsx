import { Button } from "@mantine/core";
import { IconArrowBackUp, IconDownload, IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useImportStep, type ImportStep } from "@/api/imports";
import type { ImportJob } from "@/api/import-types";
import { useType } from "@/api/meta";
import { LinkButton } from "@/ui/links";
import { complain } from "@/ui/toast";
import { AskDialog } from "../AskDialog";
import { canCancel, canResume, canUndo } from "../stage";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";
import { createdFilter } from "./created-filter";

/** What can be done with an import that has begun. */
export function Controls({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const words = useWords();
  const meta = useType(job.type);
  const step = useImportStep(job.id);
  const [asking, setAsking] = useState<"cancel" | "undo" | null>(null);
  const take = (name: ImportStep) =>
    step.mutate({ step: name }, { onError: (error) => complain(words(error)), onSettled: () => setAsking(null) });
  const filter = meta && createdFilter(job, meta);
  return (
    <div className={classes.actions}>
      {filter && (
        <LinkButton to="/$type" params={{ type: job.type }} search={{ filter }}>
          {t("import.showCreated", { what: meta.labelPlural })}
        </LinkButton>
      )}
      {job.state === "RUNNING" && (
        <Button variant="default" leftSection={<IconPlayerPause size={15} />} loading={step.isPending} onClick={() => take("pause")}>
          {t("import.pause")}
        </Button>
      )}
      {canResume(job) && (
        <Button leftSection={<IconPlayerPlay size={15} />} loading={step.isPending} onClick={() => take("resume")}>
          {t("import.resume")}
        </Button>
      )}
      {canCancel(job) && (
        <Button variant="default" leftSection={<IconPlayerStop size={15} />} onClick={() => setAsking("cancel")}>
          {t("import.cancel")}
        </Button>
      )}
      {job.errors && job.state !== "UNDONE" && (
        <Button component="a" href={job.errors} download variant="default" leftSection={<IconDownload size={15} />}>
          {t("import.errorFile")}
        </Button>
      )}
      {canUndo(job) && (
        <Button variant="default" leftSection={<IconArrowBackUp size={15} />} onClick={() => setAsking("undo")}>
          {t("import.undo")}
        </Button>
      )}
      {job.finishedAt && (
        <LinkButton variant="subtle" to="/imports/new" search={{ type: job.type }} leftSection={<IconPlus size={15} />}>
          {t("import.another")}
        </LinkButton>
      )}
      {asking && (
        <AskDialog
          title={t(`import.ask.${asking}`)}
          text={t(`import.askText.${asking}`)}
          button={t(asking === "undo" ? "import.undo" : "import.cancel")}
          busy={step.isPending}
          onConfirm={() => take(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

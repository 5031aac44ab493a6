import { Alert, Button } from "@mantine/core";
import { IconArrowLeft, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isWorking, useImportStep } from "@/api/imports";
import type { ImportJob } from "@/api/import-types";
import { isProblem } from "@/api/problem";
import { useFormats } from "@/lib/use-formats";
import { AskDialog } from "../AskDialog";
import { CancelImport } from "../CancelImport";
import { Counts } from "../Counts";
import { Issues } from "../Issues";
import { Remarks } from "../Remarks";
import { Running } from "../Running";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";

/** What the import would do; nothing has been written yet. */
export function CheckStage({ job, onBack }: { job: ImportJob; onBack: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const step = useImportStep(job.id);
  const [again, setAgain] = useState(false);
  const found = job.dryRun;
  const run = (confirmed: boolean) =>
    step.mutate(
      { step: "run", confirmed },
      {
        onError: (error) => setAgain(isProblem(error, "file-imported-before")),
        onSuccess: () => setAgain(false),
      },
    );
  if (isWorking(job) || !found) {
    return (
      <>
        <p className={classes.muted}>{t("import.checking")}</p>
        <Running job={job} />
        <CancelImport job={job} />
      </>
    );
  }
  const useful = found.create + found.update;
  return (
    <>
      {job.problem && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {job.problem.message}
        </Alert>
      )}
      {step.error && !again && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {words(step.error)}
        </Alert>
      )}
      <p className={classes.muted} role="status">
        {t(found.error === 0 ? "import.checked" : "import.checkedWithErrors")}
      </p>
      <Counts counts={{ created: found.create, updated: found.update, unchanged: found.unchanged, failed: found.error }} />
      <Issues issues={found.issues} total={found.error} />
      <Remarks remarks={found.remarks ?? []} total={found.remarked ?? 0} />
      <div className={classes.foot}>
        <Button variant="default" leftSection={<IconArrowLeft size={15} />} onClick={onBack}>
          {t("import.back")}
        </Button>
        <CancelImport job={job} />
        <span className={classes.spring} />
        <Button data-run leftSection={<IconPlayerPlay size={15} />} disabled={useful === 0} loading={step.isPending} onClick={() => run(false)}>
          {t("import.run", { count: useful, n: formats.number(useful) })}
        </Button>
      </div>
      {again && (
        <AskDialog
          title={t("import.againTitle")}
          text={words(step.error)}
          button={t("import.again")}
          busy={step.isPending}
          onConfirm={() => run(true)}
          onClose={() => setAgain(false)}
        />
      )}
    </>
  );
}

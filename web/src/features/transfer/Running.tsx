import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportJob } from "@/api/import-types";
import { useFormats } from "@/lib/use-formats";
import { shareDone } from "./stage";
import { useTimeLeft } from "./use-time-left";
import classes from "./transfer.module.css";

/** How far it is, how fast, and for how much longer. */
export function Running({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeLeft = useTimeLeft();
  const share = shareDone(job);
  const done = job.state === "DRY_RUN" ? (job.dryRun?.rows ?? 0) : job.done;
  const isRunning = job.state === "RUNNING";
  return (
    <section className={classes.section}>
      <Progress
        value={share ?? 100}
        animated={job.state !== "PAUSED"}
        color={job.state === "PAUSED" ? "orange" : undefined}
        size="lg"
        aria-label={t(`import.state.${job.state}`)}
      />
      <div className={classes.progressText}>
        {job.state === "UNDOING" ? (
          <span>{t("import.state.UNDOING")}</span>
        ) : (
          <span>{t("import.progress", { done: formats.number(done), total: formats.number(job.total) })}</span>
        )}
        {isRunning && job.rowsPerSecond > 0 && <span>{t("import.speed", { n: formats.number(job.rowsPerSecond) })}</span>}
        {isRunning && job.etaSeconds !== null && <span>{timeLeft(job.etaSeconds)}</span>}
      </div>
    </section>
  );
}

import { ActionIcon, Anchor, Button, Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconX } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isAtWork, type BulkJob } from "@/api/bulk";
import { useModel } from "@/api/meta";
import { forget, stop, takeBack, useBulkJobs } from "./jobs";
import classes from "./bulk.module.css";

const SHOWN = 12_000;

/** What became of the jobs, at the corner of the screen: progress, then undo and what was refused. */
export function BulkJobs() {
  const jobs = useBulkJobs();
  return (
    <div className={classes.jobs} role="status">
      {jobs.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </div>
  );
}

function Job({ job }: { job: BulkJob }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const atWork = isAtWork(job);
  const quiet = !atWork && job.failed === 0 && job.kept === 0 && job.problem === null;

  useEffect(() => {
    if (!quiet) return;
    const timer = setTimeout(() => forget(job.id), SHOWN);
    return () => clearTimeout(timer);
  }, [quiet, job.id]);

  const done = job.state === "UNDOING" ? job.undone + job.kept : job.done;
  const goal = job.state === "UNDOING" ? job.changed : job.total;
  return (
    <section className={classes.job} aria-label={sentence(t, job)}>
      <div className={classes.line}>
        <span className={classes.what}>{sentence(t, job)}</span>
        {atWork && job.state === "RUNNING" && (
          <Button size="compact-sm" variant="default" onClick={() => void stop(job)}>
            {t("action.cancel")}
          </Button>
        )}
        {!atWork && job.state !== "UNDONE" && job.changed > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => void takeBack(job, client)}>
            {t("action.undo")}
          </Button>
        )}
        {!atWork && (
          <ActionIcon variant="subtle" color="gray" aria-label={t("action.close")} onClick={() => forget(job.id)}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      {atWork && <Progress value={goal > 0 ? (100 * done) / goal : 0} size="sm" aria-label={t("bulk.progress")} animated />}
      {job.problem && <p className={classes.refused}>{job.problem}</p>}
      {!atWork && job.state !== "UNDONE" && job.failed > 0 && (
        <>
          <Anchor component="button" size="sm" className={classes.refused} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("bulk.refused", { count: job.failed })}
          </Anchor>
          {open && <Failures job={job} />}
        </>
      )}
    </section>
  );
}

function Failures({ job }: { job: BulkJob }) {
  const { t } = useTranslation();
  const meta = useModel().types.find(({ type }) => type === job.type);
  const label = (field?: string) => meta?.fields.find(({ name }) => name === field)?.label;
  return (
    <ul className={classes.failures}>
      {job.failures.map((failure) => (
        <li key={failure.id}>
          <a href={`/${job.type}/${failure.id}`}>{failure.title}</a>
          {": "}
          {label(failure.field) ? `${label(failure.field)}: ` : ""}
          {failure.message}
        </li>
      ))}
      {job.failed > job.failures.length && <li>{t("bulk.more", { count: job.failed - job.failures.length })}</li>}
    </ul>
  );
}

function sentence(t: TFunction, job: BulkJob): string {
  switch (job.state) {
    case "RUNNING":
      return t("bulk.working", { done: job.done, total: job.total });
    case "UNDOING":
      return t("bulk.undoing", { done: job.undone + job.kept, total: job.changed });
    case "UNDONE":
      return job.kept > 0
        ? t("bulk.undoneBut", { count: job.undone, kept: job.kept })
        : t("bulk.undone", { count: job.undone });
    case "CANCELLED":
      return t("bulk.cancelled", { done: job.done, total: job.total });
    default:
      return t(`bulk.did.${job.action}`, { count: job.changed });
  }
}

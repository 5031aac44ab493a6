import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isWorking } from "@/api/imports";
import type { ImportJob } from "@/api/import-types";
import { useType } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import { Counts } from "../Counts";
import { Issues } from "../Issues";
import { Remarks } from "../Remarks";
import { Running } from "../Running";
import { Controls } from "./Controls";
import { Undone } from "./Undone";

/** What happens now, or what came of it. */
export function ResultStage({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const label = useType(job.type)?.labelPlural ?? job.type;
  const underWay = isWorking(job) || job.state === "PAUSED";
  return (
    <>
      {job.problem && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {job.problem.message}
        </Alert>
      )}
      <p role="status">{t(`import.told.${job.state as Told}`, { what: label, n: formats.number(job.created + job.updated) })}</p>
      {underWay && <Running job={job} />}
      {job.undone && !isWorking(job) && <Undone job={job} undone={job.undone} />}
      {job.state !== "UNDONE" && <Counts counts={job} />}
      <Controls job={job} />
      {job.state !== "UNDONE" && <Issues issues={job.issues} total={job.failed} />}
      {job.state !== "UNDONE" && <Remarks remarks={job.remarks ?? []} total={job.remarked ?? 0} />}
    </>
  );
}

type Told = "RUNNING" | "PAUSED" | "COMPLETED" | "COMPLETED_WITH_ERRORS" | "FAILED" | "CANCELLED" | "UNDOING" | "UNDONE";

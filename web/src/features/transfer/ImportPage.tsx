import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { importQuery, isWorking } from "@/api/imports";
import { useType } from "@/api/meta";
import { isProblem } from "@/api/problem";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { CheckStage } from "./check/CheckStage";
import { FileStage } from "./file/FileStage";
import { MappingStage } from "./mapping/MappingStage";
import { ResultStage } from "./result/ResultStage";
import { stageOf, type Stage } from "./stage";
import { StateChip } from "./StateChip";
import { Steps } from "./Steps";
import { useWords } from "./use-words";
import classes from "./transfer.module.css";

/** One import from the file to the result; all it shows is what the server has. */
export function ImportPage() {
  const { t } = useTranslation();
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const id = Number(useParams({ from: "/shell/imports/$id" }).id);
  const { step } = useSearch({ from: "/shell/imports/$id" });
  const { data: job, error } = useQuery(importQuery(id));
  const type = useType(job?.type ?? "");
  const over = job !== undefined && !isWorking(job) && job.startedAt !== null;
  useTitle(job?.fileName);
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ["records"] });
  }, [over, job?.state, client]);
  const go = (stage?: Stage) => void navigate({ to: "/imports/$id", params: { id: String(id) }, search: stage ? { step: stage } : {} });

  if (!job && error) {
    const gone = isProblem(error) && error.status === 404;
    return <Blank title={gone ? t("page.notFound") : words(error)} text={gone ? t("page.notFoundText") : undefined} />;
  }
  if (!job) return <Bones lines={8} />;
  const stage = stageOf(job, step);
  return (
    <div className={classes.page}>
      <Link to="/imports" className={classes.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t("nav.imports")}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{job.fileName}</h1>
        <StateChip state={job.state} />
        <span className={classes.muted}>{type?.labelPlural}</span>
      </header>
      <Steps job={job} stage={stage} onGo={go} />
      {stage === "file" && <FileStage job={job} onStay={() => go("file")} onNext={() => go("mapping")} />}
      {stage === "mapping" && <MappingStage key={job.id} job={job} onBack={() => go("file")} onNext={() => go()} />}
      {stage === "check" && <CheckStage job={job} onBack={() => go("mapping")} />}
      {stage === "result" && <ResultStage job={job} />}
    </div>
  );
}

import { Alert, Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePlan } from "@/api/imports";
import type { ImportJob } from "@/api/import-types";
import { useFormats } from "@/lib/use-formats";
import { CancelImport } from "../CancelImport";
import { override, type Part } from "../reading";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";
import { Parts } from "./Parts";
import { Recipe } from "./Recipe";
import { Preview } from "./Preview";
import { Styles } from "./Styles";
import { SourceWarnings } from "./SourceWarnings";

interface Props {
  job: ImportJob;
  /** Something was changed here, so this stays the place to be. */
  onStay: () => void;
  onNext: () => void;
}

/** How the file was understood, to be put right before anything else. */
export function FileStage({ job, onStay, onNext }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const plan = usePlan(job.id);
  const send = (change: Parameters<typeof plan.mutate>[0]) => {
    onStay();
    plan.mutate(change);
  };
  const change = (part: Part, value: string | number) => send({ detected: override(job.detected, part, value) });
  return (
    <>
      {plan.error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {words(plan.error)}
        </Alert>
      )}
      <Recipe job={job} busy={plan.isPending} onTake={(type) => send({ type })} />
      <section className={classes.section} aria-labelledby="import-reading">
        <h2 id="import-reading" className={classes.heading}>
          {t("import.detected")}
        </h2>
        <div className={classes.fields}>
          <Parts detected={job.detected} busy={plan.isPending} onChange={change} />
          <Styles job={job} busy={plan.isPending} onChange={(formats) => send({ formats })} />
        </div>
      </section>
      <SourceWarnings job={job} />
      <section className={classes.section} aria-labelledby="import-preview">
        <h2 id="import-preview" className={classes.heading}>
          {t("import.preview")} <span className={classes.muted}>{t("import.aboutRows", { n: formats.number(job.total) })}</span>
        </h2>
        <Preview job={job} />
      </section>
      <div className={classes.foot}>
        <CancelImport job={job} />
        <span className={classes.spring} />
        <Button rightSection={<IconArrowRight size={15} />} disabled={plan.isPending} onClick={onNext}>
          {t("import.toMapping")}
        </Button>
      </div>
    </>
  );
}

import { Alert, Button } from "@mantine/core";
import { IconArrowLeft, IconChecklist } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useImportStep, usePlan } from "@/api/imports";
import type { ImportJob } from "@/api/import-types";
import { complaint, hasLines, joinedAt, mappedAt } from "../draft";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";
import { ColumnRow } from "./ColumnRow";
import { Grouping } from "./Grouping";
import { Missing } from "./Missing";
import { ModeChoice } from "./ModeChoice";
import { useDraft } from "./use-draft";

interface Props {
  job: ImportJob;
  onBack: () => void;
  onNext: () => void;
}

/** Which column is for which field, and what may happen to records. */
export function MappingStage({ job, onBack, onNext }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft, change, stopSaving } = useDraft(job);
  const plan = usePlan(job.id);
  const step = useImportStep(job.id);
  const wrong = complaint(draft, job.fields);
  const error = plan.error ?? step.error;
  const check = () => {
    stopSaving();
    plan.mutate(draft, { onSuccess: () => step.mutate({ step: "dry-run" }, { onSuccess: onNext }) });
  };
  const unmapped = job.columns.filter(({ index }) => !mappedAt(draft, index) && !joinedAt(draft, index)).length;
  return (
    <>
      <section className={classes.section} aria-labelledby="import-columns">
        <h2 id="import-columns" className={classes.heading}>
          {t("import.columns")} <span className={classes.muted}>{unmapped > 0 && t("import.unmapped", { count: unmapped })}</span>
        </h2>
        <ul className={classes.map}>
          {job.columns.map((column) => (
            <ColumnRow key={column.index} job={job} column={column} draft={draft} onChange={change} />
          ))}
        </ul>
      </section>
      <Missing draft={draft} fields={job.fields} onChange={change} />
      <ModeChoice job={job} draft={draft} onChange={change} />
      {(hasLines(draft, job.fields) || draft.groupBy.length > 0) && <Grouping job={job} draft={draft} onChange={change} />}
      {error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {words(error)}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button variant="default" leftSection={<IconArrowLeft size={15} />} onClick={onBack}>
          {t("import.back")}
        </Button>
        <span className={classes.spring} />
        <span className={classes.muted} role="status">
          {wrong && t(`import.wrong.${wrong}`)}
        </span>
        <Button
          leftSection={<IconChecklist size={16} />}
          disabled={wrong !== null}
          loading={plan.isPending || step.isPending}
          onClick={check}
        >
          {t("import.toCheck")}
        </Button>
      </div>
    </>
  );
}

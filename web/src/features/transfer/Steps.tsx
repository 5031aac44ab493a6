import { useTranslation } from "react-i18next";
import type { ImportJob } from "@/api/import-types";
import { mayGoTo, stages, type Stage } from "./stage";
import classes from "./transfer.module.css";

interface Props {
  job: ImportJob;
  stage: Stage;
  onGo: (stage: Stage) => void;
}

/** Where one is on the way, and the way back. */
export function Steps({ job, stage, onGo }: Props) {
  const { t } = useTranslation();
  const at = stages.indexOf(stage);
  return (
    <ol className={classes.steps} aria-label={t("import.steps")}>
      {stages.map((one, index) => (
        <li key={one} className={classes.step}>
          <button
            type="button"
            className={classes.stepButton}
            data-reached={index <= at || undefined}
            aria-current={one === stage ? "step" : undefined}
            disabled={one !== stage && !mayGoTo(job, one)}
            onClick={() => onGo(one)}
          >
            <span>{index + 1}</span>
            <span className={classes.stepName}>{t(`import.stage.${one}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { movingQuery } from "@/api/moving";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { LinkButton } from "@/ui/links";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";
import { FilesStep } from "./FilesStep";
import { TypeStep } from "./TypeStep";

/** What came from the old system, what is missing, and whether the figures agree. */
export function ChecklistPage() {
  const { t } = useTranslation();
  const words = useWords();
  useTitle(t("moving.title"));
  const { data, error } = useQuery(movingQuery);
  const nothing = data !== undefined && data.types.every(({ imported }) => !imported || imported.imports === 0);
  return (
    <div className={classes.page}>
      <Link to="/imports" className={classes.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t("nav.imports")}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("moving.title")}</h1>
        <span className={classes.spring} />
        <LinkButton size="xs" to="/imports/new" search={{}}>
          {t("import.new")}
        </LinkButton>
      </header>
      <p className={classes.muted}>{t("moving.intro")}</p>
      {nothing && (
        <Alert color="blue" variant="light" my="md" title={t("moving.none")}>
          {t("moving.noneText")}
        </Alert>
      )}
      {!data && !error && <Bones lines={8} />}
      {!data && error && <Blank title={words(error)} />}
      {data?.types.map((step, index) => <TypeStep key={step.type} step={step} place={index + 1} />)}
      {data && <FilesStep files={data.files} place={data.types.length + 1} />}
    </div>
  );
}

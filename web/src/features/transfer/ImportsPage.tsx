import { useQuery } from "@tanstack/react-query";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { importsQuery } from "@/api/imports";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { LinkButton } from "@/ui/links";
import { ImportLine } from "./ImportLine";
import classes from "./transfer.module.css";

/** All imports, newest first, each with where it stands. */
export function ImportsPage() {
  const { t } = useTranslation();
  useTitle(t("nav.imports"));
  const { data } = useQuery(importsQuery);
  const begin = (
    <LinkButton size="xs" leftSection={<IconPlus size={15} />} to="/imports/new" search={{}}>
      {t("import.new")}
    </LinkButton>
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("nav.imports")}</h1>
        <span className={classes.spring} />
        <LinkButton size="xs" variant="default" to="/moving-in/$" params={{ _splat: "" }}>
          {t("moving.title")}
        </LinkButton>
        {data && data.length > 0 && begin}
      </header>
      {!data && <Bones lines={6} />}
      {data?.length === 0 && (
        <Blank icon={<IconFileImport size={20} stroke={1.6} />} title={t("import.none")} text={t("import.noneText")} actions={begin} />
      )}
      {data && data.length > 0 && (
        <ul className={classes.rows}>
          {data.map((job) => (
            <li key={job.id}>
              <ImportLine job={job} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { Alert, NativeSelect } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useUpload } from "@/api/imports";
import { useModel } from "@/api/meta";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { DropFile } from "./DropFile";
import { Template } from "./Template";
import { useWords } from "./use-words";
import classes from "./transfer.module.css";

/** What kind of records, and from which file. */
export function NewImportPage() {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { type: wanted } = useSearch({ from: "/shell/imports/new" });
  const types = useModel().types.filter((type) => type.can.import && !type.child);
  const type = types.find((one) => one.type === wanted) ?? types[0];
  const [share, setShare] = useState(0);
  const upload = useUpload(setShare);
  useTitle(t("import.new"));
  if (!type) return <Blank title={t("page.notFound")} text={t("page.notFoundText")} />;
  const send = (file: File) => {
    setShare(0);
    upload.mutate(
      { type: type.type, file },
      { onSuccess: (job) => void navigate({ to: "/imports/$id", params: { id: String(job.id) }, search: {} }) },
    );
  };
  return (
    <div className={classes.page}>
      <Link to="/imports" className={classes.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t("nav.imports")}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("import.new")}</h1>
      </header>
      <NativeSelect
        className={classes.section}
        maw={320}
        label={t("import.what")}
        data={types.map((one) => ({ value: one.type, label: one.labelPlural }))}
        value={type.type}
        onChange={(event) => void navigate({ to: "/imports/new", search: { type: event.currentTarget.value }, replace: true })}
      />
      {upload.error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {words(upload.error)}
        </Alert>
      )}
      <DropFile busy={upload.isPending} share={share} onFile={send} />
      <Template type={type.type} label={type.labelPlural} />
      <p className={classes.muted}>
        {t("bundle.hereText")}{" "}
        <Link to="/moving-in/$" params={{ _splat: "files" }} style={{ textDecoration: "underline" }}>
          {t("bundle.here")}
        </Link>
      </p>
    </div>
  );
}

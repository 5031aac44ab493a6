import { Alert, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { bundlesQuery, useBundleUpload } from "@/api/bundles";
import { useModel } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import { useTitle } from "@/lib/use-title";
import { DropFile } from "../DropFile";
import { StateChip } from "../StateChip";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";

/** Files in a zip: a new one, and those that came. */
export function BundlesPage() {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const types = useModel().types.filter(({ can, child, nav }) => can.import && !child && nav);
  const [type, setType] = useState("");
  const [share, setShare] = useState(0);
  const send = useBundleUpload(setShare);
  const { data } = useQuery(bundlesQuery);
  useTitle(t("bundle.title"));
  const take = (file: File) => {
    setShare(0);
    send.mutate({ type, file }, { onSuccess: ({ id }) => void navigate({ to: "/moving-in/$", params: { _splat: `files/${id}` } }) });
  };
  return (
    <div className={classes.page}>
      <Link to="/moving-in/$" params={{ _splat: "" }} className={classes.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t("moving.title")}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("bundle.title")}</h1>
      </header>
      <p className={classes.muted}>{t("bundle.intro")}</p>
      <NativeSelect
        className={classes.section}
        maw={320}
        label={t("bundle.of")}
        data={[{ value: "", label: t("bundle.any") }, ...types.map((one) => ({ value: one.type, label: one.labelPlural }))]}
        value={type}
        onChange={(event) => setType(event.currentTarget.value)}
      />
      {send.error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {words(send.error)}
        </Alert>
      )}
      <DropFile busy={send.isPending} share={share} onFile={take} accept=".zip,application/zip" hint={t("bundle.hint")} />
      {data && data.length > 0 && (
        <ul className={classes.rows} style={{ marginTop: 24 }}>
          {data.map(({ id, fileName, state, counts, createdAt }) => (
            <li key={id}>
              <Link to="/moving-in/$" params={{ _splat: `files/${id}` }} className={classes.row}>
                <span className={classes.rowName}>{fileName}</span>
                <StateChip state={state} />
                <span className={classes.rowWhen}>{formats.relative(createdAt)}</span>
                <span className={classes.rowFacts}>
                  {t("bundle.facts", { n: formats.number(counts.ATTACHED + counts.MATCHED), none: formats.number(counts.NOTHING + counts.SEVERAL) })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

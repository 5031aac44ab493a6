import { Alert, Button, NativeSelect, Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { bundleQuery, fileStates, isBusy } from "@/api/bundles";
import { useFormats } from "@/lib/use-formats";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { StateChip } from "../StateChip";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";
import { BundleControls } from "./BundleControls";
import { BundleFiles } from "./BundleFiles";

/** One zip: which file goes to which record, which find nobody, and what became of them. */
export function BundlePage({ id }: { id: number }) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const [state, setState] = useState("");
  const [after, setAfter] = useState(-1);
  const { data: bundle, error } = useQuery(bundleQuery(id, state, after));
  useTitle(bundle?.fileName);
  if (!bundle) return error ? <Blank title={words(error)} /> : <Bones lines={8} />;
  const states = fileStates.filter((one) => bundle.counts[one] > 0);
  const all = states.reduce((sum, one) => sum + bundle.counts[one], 0);
  const { ATTACHED, UNCHANGED, FAILED, UNDONE, MATCHED } = bundle.counts;
  const back = bundle.state === "UNDOING";
  const done = back ? UNDONE : ATTACHED + UNCHANGED + FAILED;
  const whole = done + (back ? ATTACHED : MATCHED);
  const show = (name: string) => {
    setState(name);
    setAfter(-1);
  };
  return (
    <div className={classes.page}>
      <Link to="/moving-in/$" params={{ _splat: "files" }} className={classes.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t("bundle.title")}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{bundle.fileName}</h1>
        <StateChip state={bundle.state} />
      </header>
      {bundle.problem && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {bundle.problem.message}
        </Alert>
      )}
      <dl className={classes.counts}>
        {states.map((one) => (
          <div key={one} className={classes.count} data-count={one}>
            <dt>{t(`bundle.state.${one}`)}</dt>
            <dd>{formats.number(bundle.counts[one])}</dd>
          </div>
        ))}
      </dl>
      {isBusy(bundle) && <Progress mb="md" value={(done / Math.max(1, whole)) * 100} aria-label={t(`import.state.${bundle.state}`)} />}
      <BundleControls bundle={bundle} />
      <NativeSelect
        className={classes.section}
        maw={280}
        label={t("bundle.show")}
        data={[
          { value: "", label: `${t("bundle.all")} (${formats.number(all)})` },
          ...states.map((one) => ({ value: one, label: `${t(`bundle.state.${one}`)} (${formats.number(bundle.counts[one])})` })),
        ]}
        value={state}
        onChange={(event) => show(event.currentTarget.value)}
      />
      <BundleFiles bundle={bundle} />
      {(after >= 0 || bundle.next !== null) && (
        <div className={classes.foot}>
          <Button size="xs" variant="default" disabled={after < 0} onClick={() => setAfter(-1)}>
            {t("bundle.first")}
          </Button>
          <Button size="xs" variant="default" disabled={bundle.next === null} onClick={() => setAfter(bundle.next ?? -1)}>
            {t("bundle.next")}
          </Button>
        </div>
      )}
    </div>
  );
}

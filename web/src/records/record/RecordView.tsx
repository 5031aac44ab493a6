import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { IconEyeOff } from "@tabler/icons-react";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useForgetVisit, useVisit } from "@/api/kept";
import { isProblem } from "@/api/problem";
import { recordQuery } from "@/api/records";
import type { TypeMeta } from "@/api/types";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";
import { Details } from "./Details";
import { RecordHeader } from "./RecordHeader";
import { slotsOf } from "./slots";
import { wideChildren } from "./wide";
import classes from "./record.module.css";

const RecordTabs = lazy(async () => ({ default: (await import("./RecordTabs")).RecordTabs }));

const NARROW = "(max-width: 1023px)";

interface Props {
  meta: TypeMeta;
  id: number;
  /** Beside a list instead of on a page of its own. */
  compact?: boolean;
  onGone: () => void;
}

/** Everything about one record: who it is, its fields, what happened and what belongs to it. */
export function RecordView({ meta, id, compact = false, onGone }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const narrow = useMediaQuery(NARROW, window.matchMedia?.(NARROW).matches ?? false);
  const stacked = compact || narrow;
  const { data: record, error } = useQuery(recordQuery(meta.type, id));

  const visit = useVisit();
  const forgetVisit = useForgetVisit();
  const navigate = useNavigate();
  const into = isProblem(error, "merged-record") ? error.body.mergedInto?.id : undefined;
  useEffect(() => {
    if (into === undefined) return;
    forgetVisit(meta.type, id);
    tell(t("merge.followed", { what: meta.label }));
    void navigate(
      compact
        ? { to: "/$type", params: { type: meta.type }, search: (now) => ({ ...now, peek: into }), replace: true }
        : { to: "/$type/$id", params: { type: meta.type, id: String(into) }, replace: true },
    );
  }, [into, id, meta, compact, navigate, t, forgetVisit]);

  useTitle(compact ? meta.labelPlural : record?.title);
  useEffect(() => {
    if (record?.title) visit({ type: meta.type, id: record.id, title: record.title });
  }, [meta.type, record?.id, record?.title, visit]);
  useEffect(() => {
    if (isProblem(error) && error.status === 404) forgetVisit(meta.type, id);
  }, [error, meta.type, id, forgetVisit]);

  if (into !== undefined) return <Bones lines={12} />;
  if (error && !record) {
    return (
      <Blank
        icon={<IconEyeOff size={20} stroke={1.6} />}
        title={t("record.notFound", { what: meta.label })}
        text={isProblem(error) && error.status === 404 ? t("record.notFoundText") : error.message}
      />
    );
  }
  if (!record) return <Bones lines={12} />;
  const wide = wideChildren(model, meta);
  const details = <Details meta={meta} record={record} without={wide} />;
  return (
    <div className={classes.view} data-compact={compact || undefined}>
      <RecordHeader meta={meta} record={record} compact={compact} onGone={onGone} />
      <Suspense fallback={null}>
        {slotsOf(meta.type).notes.map((Note, index) => (
          <Note key={index} meta={meta} record={record} />
        ))}
      </Suspense>
      <div className={classes.columns}>
        {!stacked && <div className={classes.details}>{details}</div>}
        <Suspense fallback={<Bones />}>
          <RecordTabs meta={meta} record={record} details={stacked ? details : undefined} wide={wide} />
        </Suspense>
      </div>
    </div>
  );
}

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconHistory } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { historyQuery, type Change } from "@/api/past";
import type { FieldMeta, Json } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { useFormats } from "@/lib/use-formats";
import { Avatar } from "@/ui/Avatar";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import classes from "./past.module.css";

interface Props {
  type: string;
  id: number;
}

const ACTIONS = ["create", "update", "delete", "restore"];

const actionLabel = (action: string, t: TFunction) =>
  ACTIONS.includes(action) ? t(`history.${action}` as "history.create") : action;

const originLabel = (origin: string, t: TFunction) => {
  const [kind = ""] = origin.split(/[: ]/);
  return ["ui", "token", "import", "sample", "rule", "undo"].includes(kind)
    ? t(`origin.${kind}` as "origin.ui")
    : origin;
};

/** Who changed what, from what, to what. */
export function HistoryTab({ type, id }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const model = useModel();
  const query = useInfiniteQuery(historyQuery(type, id));
  const changes = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <Bones />;
  if (changes.length === 0) {
    return <Blank small icon={<IconHistory size={18} stroke={1.6} />} title={t("history.none")} />;
  }
  return (
    <div className={classes.past}>
      <ol className={classes.list}>
        {changes.map((change) => (
          <li key={change.id} className={classes.item}>
            <Avatar name={change.by?.title ?? "·"} round />
            <div className={classes.body}>
              <div className={classes.top}>
                <span>
                  <span className={classes.title}>{change.by?.title ?? t("history.somebody")}</span>{" "}
                  <span className={classes.muted}>{actionLabel(change.action, t)}</span>
                </span>
                <time dateTime={change.at} title={formats.moment(change.at)} className={classes.when}>
                  {formats.relative(change.at)}
                  {change.origin && ` · ${originLabel(change.origin, t)}`}
                </time>
              </div>
              {change.action === "update" && (
                <ul className={classes.changes}>
                  {change.changes.map((one) => (
                    <OneChange key={one.field} change={one} field={model.field(type, one.field)} />
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="subtle" size="xs" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("action.more")}
        </Button>
      )}
    </div>
  );
}

function OneChange({ change, field }: { change: Change["changes"][number]; field: FieldMeta | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const say = (value: Json) => {
    if (isEmpty(value)) return t("history.empty");
    try {
      return field ? fields[field.kind].text(value, field, formats, {}) : JSON.stringify(value);
    } catch {
      return JSON.stringify(value);
    }
  };
  return (
    <li className={classes.change}>
      <span className={classes.muted}>{field?.label ?? change.field}</span>
      <del className={classes.from}>{say(change.from)}</del>
      <span aria-hidden>→</span>
      <ins className={classes.to}>{say(change.to)}</ins>
    </li>
  );
}

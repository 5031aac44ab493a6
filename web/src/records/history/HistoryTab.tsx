import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { historyQuery } from "@/api/past";
import { useFormats } from "@/lib/use-formats";
import { Avatar } from "@/ui/Avatar";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { ChangeList } from "./ChangeList";
import { actionLabel, originLabel } from "./change-words";
import classes from "./past.module.css";

interface Props {
  type: string;
  id: number;
}

/** Who changed what, from what, to what. */
export function HistoryTab({ type, id }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
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
              <ChangeList type={type} change={change} />
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

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconTimeline } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { timelineQuery, type TimelineItem } from "@/api/past";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { TypeIcon } from "@/ui/icons";
import classes from "./past.module.css";

interface Props {
  type: string;
  id: number;
}

/** Everything that happened around a record, newest first. */
export function TimelineTab({ type, id }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const [kind, setKind] = useState<string | undefined>();
  const query = useInfiniteQuery(timelineQuery(type, id, kind));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const kinds = ["activities", "tasks", "orders"].flatMap((name) => model.type(name) ?? []);

  return (
    <div className={classes.past}>
      <div className={classes.kinds} role="group" aria-label={t("timeline.filter")}>
        {[undefined, ...kinds].map((one) => (
          <button
            key={one?.type ?? ""}
            type="button"
            className={classes.kind}
            aria-pressed={kind === one?.type}
            onClick={() => setKind(one?.type)}
          >
            {one?.labelPlural ?? t("list.all")}
          </button>
        ))}
      </div>
      {query.isPending && <Bones />}
      {!query.isPending && items.length === 0 && (
        <Blank
          small
          icon={<IconTimeline size={18} stroke={1.6} />}
          title={t("timeline.none")}
          text={t("timeline.noneText")}
        />
      )}
      <ol className={classes.list}>
        {items.map((item) => (
          <Happening key={`${item.type}-${item.id}-${item.at}-${item.kind}`} item={item} self={type} />
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

function Happening({ item, self }: { item: TimelineItem; self: string }) {
  const formats = useFormats();
  const type = useModel().type(item.type);
  const title =
    item.type !== self && type && !type.child ? (
      <Link to="/$type/$id" params={{ type: item.type, id: String(item.id) }} className={classes.link}>
        {item.title}
      </Link>
    ) : (
      item.title
    );
  return (
    <li className={classes.item}>
      <span className={classes.badge}>
        <TypeIcon name={type?.icon} size={14} />
      </span>
      <div className={classes.body}>
        <div className={classes.top}>
          <span className={classes.title}>{title}</span>
          <time dateTime={item.at} title={formats.moment(item.at)} className={classes.when}>
            {formats.relative(item.at)}
          </time>
        </div>
        {item.summary && <div className={classes.summary}>{item.summary}</div>}
        {item.by?.title && <div className={classes.by}>{item.by.title}</div>}
      </div>
    </li>
  );
}

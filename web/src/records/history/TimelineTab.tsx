import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconTimeline } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { timelineQuery } from "@/api/past";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { Happening } from "./Happening";
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
          <Happening key={`${item.type}-${item.id}-${item.at}`} item={item} self={type} />
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

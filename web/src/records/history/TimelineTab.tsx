import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { IconSearch, IconTimeline } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { timelineQuery } from "@/api/past";
import { pinsQuery, usePin } from "@/api/pins";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { Happening, PinnedEntry } from "./Happening";
import { KindChips } from "./KindChips";
import classes from "./past.module.css";

interface Props {
  type: string;
  id: number;
  editable: boolean;
}

/** Everything that happened around a record, newest first; what was pinned stays on top. */
export function TimelineTab({ type, id, editable }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const [kinds, setKinds] = useState<string[]>([]);
  const [words, setWords] = useState("");
  const [q] = useDebouncedValue(words.trim(), 250);
  const narrowed = { kinds: kinds.join(",") || undefined, q: q || undefined };
  const query = useInfiniteQuery(timelineQuery(type, id, narrowed));
  const { data: pins = [] } = useQuery(pinsQuery(type, id));
  const pin = usePin(type, id);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isPinned = (item: { type: string; id: number }) => pins.some((one) => one.type === item.type && one.id === item.id);
  const onPin = editable ? (item: { type: string; id: number }) => pin.mutate({ item, on: !isPinned(item) }) : undefined;
  const looking = kinds.length > 0 || q !== "";

  return (
    <div className={classes.past}>
      <div className={classes.tools}>
        <KindChips kinds={kinds} onChange={setKinds} />
        <TextInput
          size="xs"
          className={classes.search}
          type="search"
          aria-label={t("timeline.search")}
          placeholder={t("timeline.search")}
          leftSection={<IconSearch size={14} />}
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {pins.length > 0 && !looking && (
        <section className={classes.pins} aria-label={t("timeline.pinned")}>
          <ol className={classes.list}>
            {pins.map((one) => (
              <PinnedEntry key={`${one.type}-${one.id}`} pin={one} meta={model.type(one.type)} onPin={onPin} />
            ))}
          </ol>
        </section>
      )}
      {query.isPending && <Bones />}
      {!query.isPending && items.length === 0 && (
        <Blank
          small
          icon={<IconTimeline size={18} stroke={1.6} />}
          title={looking ? t("timeline.noMatch") : t("timeline.none")}
          text={looking ? undefined : t("timeline.noneText")}
        />
      )}
      <ol className={classes.list} data-stale={query.isPlaceholderData || undefined}>
        {items.map((item) => (
          <Happening
            key={`${item.type}-${item.id}-${item.at}`}
            item={item}
            self={type}
            pinned={isPinned(item)}
            onPin={item.record ? onPin : undefined}
          />
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

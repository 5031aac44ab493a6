import { Button, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { IconCopyCheck } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { pairsQuery, useDecide, type Pair } from "@/api/duplicates";
import { useModel } from "@/api/meta";
import { useKeys } from "@/lib/use-keys";
import { useFormats } from "@/lib/use-formats";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";
import { PairCard } from "./PairCard";
import { ScanBar } from "./ScanBar";
import classes from "./duplicates.module.css";

const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog")).MergeDialog }));
const route = getRouteApi("/shell/duplicates");

/** Pairs that may be one: to be merged, or said to be two. */
export function ReviewPage() {
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  const navigate = useNavigate();
  const { type = "customers", state = "open" } = route.useSearch();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending } = useInfiniteQuery(pairsQuery(type, state));
  const decide = useDecide();
  const [active, setActive] = useState(0);
  const [merging, setMerging] = useState<Pair | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const pairs = data?.pages.flatMap(({ items }) => items) ?? [];
  const at = Math.min(active, Math.max(0, pairs.length - 1));
  const current = pairs[at];
  const count = data?.pages[0]?.count ?? null;
  useTitle(t("nav.duplicates"));

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const dismiss = (pair: Pair) =>
    decide.mutate(
      { pair: pair.id, verb: "dismiss" },
      {
        onSuccess: () =>
          tell(t("duplicates.said"), {
            label: t("action.undo"),
            run: () => decide.mutate({ pair: pair.id, verb: "reopen" }),
          }),
      },
    );
  const step = (by: number) => {
    setActive(Math.max(0, Math.min(pairs.length - 1, at + by)));
    if (at + by > pairs.length - 5 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    m: () => current && state === "open" && setMerging(current),
    d: () => current && state === "open" && dismiss(current),
  });

  const go = (search: { type?: string; state?: string }) => {
    setActive(0);
    void navigate({ to: "/duplicates", search: { type, state, ...search } });
  };
  const types = ["customers", "contacts"].flatMap((name) => model.type(name) ?? []);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("nav.duplicates")}</h1>
        {count !== null && count > 0 && <span className={classes.total}>{formats.number(count)}{count === 1000 ? "+" : ""}</span>}
        <span className={classes.spring} />
        <ScanBar />
      </header>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t("duplicates.kind")}
          value={type}
          onChange={(value) => go({ type: value })}
          data={types.map(({ type: value, labelPlural: label }) => ({ value, label }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("duplicates.state")}
          value={state}
          onChange={(value) => go({ state: value })}
          data={(["open", "dismissed"] as const).map((value) => ({ value, label: t(`duplicates.${value}`) }))}
        />
        <span className={classes.keys}>{t("duplicates.keys")}</span>
      </div>
      {isPending && <Bones lines={8} />}
      {!isPending && pairs.length === 0 && (
        <Blank
          icon={<IconCopyCheck size={20} stroke={1.6} />}
          title={t(state === "open" ? "duplicates.none" : "duplicates.noneDismissed")}
          text={state === "open" ? t("duplicates.noneText") : undefined}
        />
      )}
      <ul className={classes.pairs} ref={list}>
        {pairs.map((pair, index) => (
          <PairCard
            key={pair.id}
            pair={pair}
            active={index === at}
            onActive={() => setActive(index)}
            onMerge={() => setMerging(pair)}
            onDismiss={() => dismiss(pair)}
            onReopen={() => decide.mutate({ pair: pair.id, verb: "reopen" })}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("duplicates.more")}
        </Button>
      )}
      <Suspense fallback={null}>
        {merging && (
          <MergeDialog type={merging.type} ids={merging.ids} onClose={() => setMerging(null)} onMerged={() => setMerging(null)} />
        )}
      </Suspense>
    </div>
  );
}

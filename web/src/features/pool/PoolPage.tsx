import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { IconInbox, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { myPoolsQuery, poolRecordsQuery, type OpenPool, type PoolLimits } from "@/api/pools";
import { useTitle } from "@/lib/use-title";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { PoolLine } from "./PoolLine";
import classes from "./pool.module.css";

const route = getRouteApi("/shell/pools");

/** The pools one may claim from, and what lies in the chosen one. */
export function PoolPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pool: asked } = route.useSearch();
  const { data: pools } = useQuery(myPoolsQuery);
  useTitle(t("nav.pools"));
  const chosen = pools?.find(({ id }) => String(id) === asked) ?? pools?.find(({ size }) => size > 0) ?? pools?.[0];
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t("nav.pools")}</h1>
      {!pools && <Bones lines={6} />}
      {pools && !chosen && <Blank icon={<IconInbox size={28} stroke={1.4} />} title={t("pool.noneForYou")} text={t("pool.noneForYouText")} />}
      {pools && chosen && (
        <Contents
          key={chosen.id}
          pool={chosen}
          pools={pools}
          onChoose={(id) => void navigate({ to: "/pools", search: { pool: id }, replace: true })}
        />
      )}
    </div>
  );
}

interface Props {
  pool: OpenPool;
  pools: OpenPool[];
  onChoose: (id: string) => void;
}

function Contents({ pool, pools, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(poolRecordsQuery(pool.id, q));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const limits = data?.pages[0]?.limits ?? pool.limits;
  return (
    <>
      <div className={classes.tools}>
        {pools.length > 1 && (
          <Select
            label={t("pool.pool")}
            allowDeselect={false}
            value={String(pool.id)}
            onChange={(next) => next && onChoose(next)}
            data={pools.map(({ id, name, size }) => ({ value: String(id), label: `${name} (${size})` }))}
          />
        )}
        <TextInput
          aria-label={t("pool.search")}
          placeholder={t("pool.search")}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className={classes.limits} role="status">
          <Limits limits={limits} />
        </span>
      </div>
      {!data && <Bones lines={6} />}
      {data && items.length === 0 && <Blank icon={<IconInbox size={28} stroke={1.4} />} title={t("pool.empty")} text={t("pool.emptyText")} />}
      {items.length > 0 && (
        <ul className={classes.list} aria-label={pool.name}>
          {items.map((item) => (
            <PoolLine key={item.record.id} pool={pool} item={item} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("action.more")}
        </Button>
      )}
    </>
  );
}

function Limits({ limits }: { limits: PoolLimits }) {
  const { t } = useTranslation();
  const { claimed, dailyLimit, held, capacity } = limits;
  const said = [
    dailyLimit === null ? t("pool.today", { count: claimed }) : t("pool.todayOf", { claimed, limit: dailyLimit }),
    capacity === null ? null : t("pool.heldOf", { held, capacity }),
  ];
  return <>{said.filter(Boolean).join(" · ")}</>;
}

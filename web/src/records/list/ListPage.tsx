import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { ListParams } from "@/api/records";
import type { RecordData, TypeMeta } from "@/api/types";
import { viewsQuery } from "@/api/views";
import { useKeys } from "@/lib/use-keys";
import { Blank } from "@/ui/Blank";
import { useCreateForm } from "../form/form-stack";
import { BulkBar } from "../bulk/BulkBar";
import { Cards } from "./Cards";
import { Grid } from "./Grid";
import { ListBones } from "./ListBones";
import { ListEmpty } from "./ListEmpty";
import { ListHead } from "./ListHead";
import { nextSort, type ListSearch } from "./list-search";
import { Toolbar } from "./Toolbar";
import { fieldsToRead, useColumns } from "./use-columns";
import { useList } from "./use-list";
import { useSelection } from "./use-selection";
import { rememberWalk } from "./walk";
import classes from "./list.module.css";

const Peek = lazy(async () => ({ default: (await import("./Peek")).Peek }));
const PrintList = lazy(async () => ({ default: (await import("../print/PrintList")).PrintList }));
const SavedTabs = lazy(async () => ({ default: (await import("../views/SavedTabs")).SavedTabs }));
const ViewMenu = lazy(async () => ({ default: (await import("../views/ViewMenu")).ViewMenu }));
const route = getRouteApi("/shell/$type");
export const PHONE = "(max-width: 767px)";

function useParams(search: ListSearch, fields: string): ListParams {
  const { filter, named, q, sort, deleted } = search;
  return useMemo(() => ({ filter, named, q, sort, fields, deleted }), [filter, named, q, sort, fields, deleted]);
}

/** The list of any record type, drawn from meta. */
export function ListPage({ meta }: { meta: TypeMeta }) {
  const { t } = useTranslation();
  const model = useModel();
  const navigate = useNavigate();
  const search = route.useSearch();
  const phone = useMediaQuery(PHONE, window.matchMedia?.(PHONE).matches ?? false);
  const { data: views } = useQuery(viewsQuery(meta.type));
  const view = views?.find(({ id }) => id === search.view);
  const columns = useColumns(model, meta, view);
  const [printing, setPrinting] = useState(false);
  const params = useParams(search, fieldsToRead(meta, columns.shown));
  const listing = useList(meta.type, params);
  const selection = useSelection(listing.rows);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  const create = useCreateForm();
  const { rows } = listing;

  const setSearch = useCallback(
    (change: Partial<ListSearch>, replace = false) =>
      void navigate({
        to: "/$type",
        params: { type: meta.type },
        search: (now: ListSearch) => ({ ...now, ...change }),
        replace,
      }),
    [navigate, meta.type],
  );
  const open = useCallback(
    (record: RecordData) =>
      void navigate({ to: "/$type/$id", params: { type: meta.type, id: String(record.id) } }),
    [navigate, meta.type],
  );
  const peek = useCallback((record: RecordData) => setSearch({ peek: record.id }, true), [setSearch]);
  const onCreate = useCallback(() => create({ type: meta.type }), [create, meta.type]);
  // An open preview follows the focus.
  const focus = (at: number) => {
    setActive(at);
    const record = rows[at];
    if (record && search.peek !== undefined && search.peek !== record.id) peek(record);
  };
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === search.peek) + by;
    const next = rows[at];
    if (!next) return;
    setActive(at);
    peek(next);
  };

  useEffect(() => {
    rememberWalk({ type: meta.type, ids: rows.map(({ id }) => id), back: { ...search, peek: undefined } });
  }, [meta.type, rows, search]);

  useKeys({
    "/": () => box.current?.focus(),
    c: onCreate,
    "mod+p": () => setPrinting(true),
    Escape: () => search.peek && setSearch({ peek: undefined }, true),
    j: () => setActive(Math.min(rows.length - 1, active + 1)),
    k: () => setActive(Math.max(0, active - 1)),
  });

  const narrowed = Boolean(search.filter || search.named || search.q || search.deleted);
  const body = () => {
    if (listing.error && rows.length === 0) {
      return (
        <Blank
          icon={<IconPlugConnectedX size={20} stroke={1.6} />}
          title={t("status.failed")}
          text={listing.error.message}
          actions={
            <Button size="xs" variant="default" onClick={listing.retry}>
              {t("action.retry")}
            </Button>
          }
        />
      );
    }
    if (listing.first) return <ListBones />;
    if (rows.length === 0) {
      const onReset = () => setSearch({ filter: undefined, named: undefined, q: undefined, view: undefined, deleted: undefined });
      return <ListEmpty meta={meta} narrowed={narrowed} onReset={onReset} onCreate={onCreate} />;
    }
    if (phone) {
      return <Cards meta={meta} rows={rows} shown={columns.shown} stale={listing.stale} onEnd={listing.more} />;
    }
    return (
      <Grid
        meta={meta}
        params={params}
        rows={rows}
        total={listing.count}
        columns={columns}
        sort={search.sort}
        selection={selection}
        active={active}
        stale={listing.stale}
        onSort={(field) => setSearch({ sort: nextSort(search.sort, field, meta) })}
        onActive={focus}
        onPeek={peek}
        onOpen={open}
        onEnd={listing.more}
      />
    );
  };

  return (
    <div className={classes.page}>
      <ListHead
        meta={meta}
        listing={listing}
        search={search}
        onNamed={(named) => setSearch({ named, view: undefined })}
        menu={<Suspense fallback={null}>{!search.deleted && <ViewMenu meta={meta} search={search} columns={columns} onSearch={setSearch} />}</Suspense>}
      >
        <Suspense fallback={null}>{!search.deleted && <SavedTabs meta={meta} search={search} columns={columns} onSearch={setSearch} />}</Suspense>
      </ListHead>
      <div className={classes.split}>
        <div className={classes.main}>
          <Toolbar
            meta={meta}
            search={search}
            params={params}
            columns={columns}
            box={box}
            narrow={phone}
            onSearch={(change) => setSearch(change, "q" in change)}
            onCreate={onCreate}
            onPrint={() => setPrinting(true)}
          />
          {search.deleted && <div className={classes.notice}>{t("list.inBin")}</div>}
          {listing.refine && <div className={classes.notice}>{t("list.refine")}</div>}
          {body()}
          <Suspense fallback={null}>
            {printing && (
              <PrintList
                meta={meta}
                listing={listing}
                search={search}
                shown={columns.shown}
                view={view?.name}
                onDone={() => setPrinting(false)}
              />
            )}
          </Suspense>
          <BulkBar meta={meta} selection={selection} listing={listing} params={params} />
        </div>
        {search.peek !== undefined && !phone && (
          <Suspense fallback={<aside className={classes.peek} />}>
            <Peek meta={meta} id={search.peek} onStep={step} onClose={() => setSearch({ peek: undefined }, true)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

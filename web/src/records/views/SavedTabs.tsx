import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { TypeMeta } from "@/api/types";
import { viewsQuery } from "@/api/views";
import type { ListSearch } from "../list/list-search";
import type { Columns } from "../list/use-columns";
import classes from "../list/list.module.css";
import { isBare, isChanged, searchOf } from "./view-state";

interface Props {
  meta: TypeMeta;
  search: ListSearch;
  columns: Columns;
  onSearch: (change: ListSearch, replace?: boolean) => void;
}

/** The saved views of a type beside its own. */
export function SavedTabs({ meta, search, columns, onSearch }: Props) {
  const { data: views = [] } = useQuery(viewsQuery(meta.type));
  const active = views.find(({ id }) => id === search.view);
  const changed = active ? isChanged(active, search, columns.chosen) : false;
  const opened = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (!active || opened.current === active.id) return;
    opened.current = active.id;
    if (isBare(search)) onSearch(searchOf(active), true);
  }, [active, search, onSearch]);

  return (
    <>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={classes.tab}
          aria-current={view.id === active?.id ? "true" : undefined}
          onClick={() => onSearch(searchOf(view))}
        >
          {view.name}
          {view.id === active?.id && changed ? " •" : ""}
        </button>
      ))}
    </>
  );
}

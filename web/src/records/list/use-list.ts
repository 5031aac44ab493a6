import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { listQuery, type ListParams } from "@/api/records";
import type { RecordData } from "@/api/types";

export interface Listing {
  rows: RecordData[];
  count: number | null;
  exact: boolean;
  refine: boolean;
  first: boolean;
  stale: boolean;
  fetching: boolean;
  error: Error | null;
  more: () => void;
  retry: () => void;
}

/** A list from the server as one growing array. */
export function useList(type: string, params: ListParams): Listing {
  const query = useInfiniteQuery(listQuery(type, params));
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const [head] = data?.pages ?? [];
  return {
    rows,
    count: head?.count ?? (hasNextPage ? null : rows.length),
    exact: head?.count == null ? !hasNextPage : head.countIsExact !== false,
    refine: head?.refine === true,
    first: query.isPending,
    stale: query.isPlaceholderData,
    fetching: isFetching,
    error: query.error,
    more,
    retry: () => void refetch(),
  };
}

import { queryOptions } from "@tanstack/react-query";
import { api } from "./http";
import { keys, type ListParams } from "./records";

export interface RegionCount {
  name: string | null;
  count: number;
}

/** How many records of a list there are in each province, or in each city of one. */
export const regionCountsQuery = (type: string, params: ListParams, group: string) =>
  queryOptions({
    queryKey: [...keys.lists(type), "regions", params, group],
    queryFn: async ({ signal }) => {
      const { filter, named, q } = params;
      const query = { filter, named, q, group, measure: "count" };
      const { rows } = await api.get<{ rows: { group: Record<string, string | null>; count: number }[] }>(
        `/${type}/aggregate`,
        query,
        signal,
      );
      const counts: RegionCount[] = rows.map(({ group: key, count }) => ({ name: key[group] ?? null, count }));
      return counts.toSorted((a, b) => b.count - a.count);
    },
  });

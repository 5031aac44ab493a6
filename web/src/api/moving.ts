import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

/** What came of one type and how it compares; mirrors GET /api/v1/moving-in. */
export interface MovingType {
  type: string;
  records: number;
  amount: string | null;
  currency: string | null;
  old: { records: number | null; amount: string | null; at: string } | null;
  imported: {
    imports: number;
    created: number;
    updated: number;
    failed: number;
    last: { id: number; fileName: string; at: string } | null;
    open: { id: number; fileName: string; failed: number; errors: string }[];
  } | null;
  systems: { system: string; label: string; records: number; filter: string }[];
  gaps: { name: string; label: string; records: number; filter: string }[];
  may: boolean;
}

export interface Moving {
  types: MovingType[];
  files: { last: number | null; attached: number; unmatched: number; failed: number };
}

const KEY = ["moving-in"] as const;

export const movingQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => api.get<Moving>("/moving-in", undefined, signal),
  staleTime: 0,
});

export function useOldTotal(type: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: "moving-in" },
    mutationFn: (total: { records: number | null; amount: string | null }) => api.put<Moving>(`/moving-in/${type}`, total),
    onSuccess: (moving) => client.setQueryData(KEY, moving),
  });
}

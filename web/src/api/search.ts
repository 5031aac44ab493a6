import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./http";

export interface SearchHit {
  id: number;
  title: string | null;
  subtitle?: string | null;
}

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ["search", q],
    queryFn: ({ signal }) =>
      api.get<{ groups: { type: string; items: SearchHit[] }[] }>("/search", { q }, signal),
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
  });

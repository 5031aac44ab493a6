import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

interface Feed {
  present: boolean;
  createdAt: string | null;
  lastUsedAt: string | null;
}

export const calendarFeedQuery = queryOptions({
  queryKey: ["calendar-feed"],
  queryFn: ({ signal }) => api.get<Feed>("/calendar-feed", undefined, signal),
});

function useFeed<T>(send: () => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: calendarFeedQuery.queryKey }),
  });
}

export const useRenewFeed = () => useFeed(() => api.post<{ url: string }>("/calendar-feed"));

export const useRevokeFeed = () => useFeed(() => api.delete<void>("/calendar-feed"));

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { keys } from "./records";

/** How many days a customer may be left alone, by lifecycle stage; a stage that is missing is not watched. */
export interface Attention {
  contactWithin: Record<string, number>;
  buyWithin: number;
}

export const attentionQuery = queryOptions({
  queryKey: ["attention"],
  queryFn: ({ signal }) => api.get<Attention>("/attention", undefined, signal),
});

export function useSetAttention() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Attention) => api.put<Attention>("/attention", wanted),
    onSuccess: (stored) => {
      client.setQueryData(attentionQuery.queryKey, stored);
      void client.invalidateQueries({ queryKey: keys.lists("customers") });
    },
  });
}

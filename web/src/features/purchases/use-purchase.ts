import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/http";
import { useCreate } from "@/api/writes";
import type { Page, RecordData } from "@/api/types";

/** The last order of a customer with its lines, or null when there is none. */
export function useLastPurchase(customer: number) {
  return useMutation({
    mutationFn: async (): Promise<RecordData | null> => {
      const query = { filter: `customer==${customer}`, sort: "-orderedOn", limit: 1, count: "none" };
      const [last] = (await api.get<Page>("/orders", query)).items;
      return last ? api.get<RecordData>(`/orders/${last.id}`) : null;
    },
  });
}

/** Stores the order; the customer's roll-ups and timeline are read again. */
export function useStorePurchase() {
  const client = useQueryClient();
  const create = useCreate("orders");
  return {
    ...create,
    store: async (values: Parameters<typeof create.mutateAsync>[0]) => {
      const order = await create.mutateAsync(values);
      await client.invalidateQueries({ queryKey: ["records", "customers"] });
      return order;
    },
  };
}

import { queryOptions } from "@tanstack/react-query";
import { api } from "./http";
import { keys } from "./records";

/** A company of the hierarchy; `parent` is only given when it is one of the others. */
export interface Relative {
  id: number;
  title: string | null;
  parent?: number;
  stage?: string;
  purchaseAmount?: string;
}

export const familyQuery = (id: number) =>
  queryOptions({
    queryKey: keys.about("customers", id, "family"),
    queryFn: ({ signal }) => api.get<{ items: Relative[]; cut: boolean }>(`/customers/${id}/family`, undefined, signal),
  });

/** What another customer is to one; `word` says it from that one's side. */
export interface Relation {
  id: number;
  version: number;
  word: string;
  customer: { id: number; title: string | null; stage?: string };
  label?: string;
  since?: string;
  until?: string;
  note?: string;
}

export const relationsQuery = (id: number) =>
  queryOptions({
    queryKey: keys.about("customers", id, "relations"),
    queryFn: ({ signal }) => api.get<{ items: Relation[]; cut: boolean }>(`/customers/${id}/relations`, undefined, signal),
  });

export interface Purchases {
  currency: string;
  months: { month: string; amount: string; orders: number }[];
  products: { id: number | null; name: string; quantity: string; amount: string }[];
}

export const purchasesQuery = (id: number) =>
  queryOptions({
    queryKey: keys.about("customers", id, "purchases"),
    queryFn: ({ signal }) => api.get<Purchases>(`/customers/${id}/purchases`, undefined, signal),
  });

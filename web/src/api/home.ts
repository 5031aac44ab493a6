import { queryOptions } from "@tanstack/react-query";
import { api } from "./http";

/** What some days came to, and the filter of the orders behind it. */
export interface SalesFigure {
  from: string;
  to: string;
  orders: number;
  amount: string;
  filter: string;
}

export interface SalesComparison {
  whole: SalesFigure;
  toDate: SalesFigure;
}

export interface Sales {
  currency: string;
  thisMonth: SalesFigure;
  lastMonth: SalesComparison;
  lastYear: SalesComparison;
}

export interface CustomerFigure {
  customers: number;
  filter: string;
}

export interface NewCustomers {
  thisMonth: CustomerFigure;
  lastMonth: CustomerFigure;
  bySource: (CustomerFigure & { source: string | null })[];
}

export interface Figures {
  today: string;
  sales: Sales | null;
  newCustomers: NewCustomers | null;
}

/** Read anew with every visit: the answer is cheap, and never older than the last write. */
export const figuresQuery = queryOptions({
  queryKey: ["records", "home", "figures"],
  queryFn: ({ signal }) => api.get<Figures>("/home/figures", undefined, signal),
  staleTime: 0,
});

export interface FirstStep {
  name: "company" | "colleagues" | "customers" | "sale";
  done: boolean;
}

/** What is left to do before the first day of work. */
export const firstStepsQuery = queryOptions({
  queryKey: ["home", "first-steps"],
  queryFn: ({ signal }) => api.get<FirstStep[]>("/home/first-steps", undefined, signal),
});

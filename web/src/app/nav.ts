import { useMemo } from "react";
import { useModel } from "@/api/meta";
import type { TypeMeta } from "@/api/types";

/** The order people think in; a type not named here comes after these. */
const ORDER = ["customers", "contacts", "orders", "tasks", "activities", "products"];

const rank = ({ type }: TypeMeta) => (ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length);

/** The record types that have their place in the navigation. */
export function useNav(): TypeMeta[] {
  const { nav } = useModel();
  return useMemo(() => nav.toSorted((a, b) => rank(a) - rank(b)), [nav]);
}

/** Whether one may decide about customers that may be there twice. */
export const useMayReview = (): boolean => useModel().type("customers")?.can.update ?? false;

/** Whether there is any type that records may be imported of. */
export const useMayImport = (): boolean => useModel().types.some(({ can, child }) => can.import && !child);

/** Whether there is any pool that one may claim from. */
export const useHasPools = (): boolean => (useModel().pools?.open ?? 0) > 0;

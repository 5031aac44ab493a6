import { queryOptions } from "@tanstack/react-query";
import { api } from "./http";

/** Districts by city by province. */
export type Regions = Record<string, Record<string, string[]>>;

/** Read when somebody first opens an address, then kept. */
export const regionsQuery = (country: string) =>
  queryOptions({
    queryKey: ["regions", country],
    queryFn: ({ signal }) => api.get<Regions>(`/regions/${country}`, undefined, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });

export interface AddressParts {
  country?: string;
  province?: string;
  city?: string;
  district?: string;
  line?: string;
  postcode?: string;
}

/** A Chinese address written on one line, in parts; null when it cannot be told apart. */
export async function splitAddress(text: string): Promise<AddressParts | null> {
  const { parts } = await api.post<{ parts?: Record<string, string | null> }>("/address-parts", { text });
  if (!parts) return null;
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as AddressParts;
}

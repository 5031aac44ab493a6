import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { metaQuery } from "./meta";

export interface CompanySettings {
  name: string;
  timeZone: string;
  baseCurrency: string;
  phoneRegion: string;
  language: string;
}

export interface CompanyState {
  company: CompanySettings;
  baseCurrencyFixed: boolean;
  languages: string[];
  currencies: string[];
  regions: string[];
}

export const companyQuery = queryOptions({
  queryKey: ["company"],
  queryFn: ({ signal }) => api.get<CompanyState>("/company", undefined, signal),
});

export function useSetCompany() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, ...rest }: CompanySettings) => api.put<CompanyState>("/company", { companyName: name, ...rest }),
    onSuccess: (stored) => {
      client.setQueryData(companyQuery.queryKey, stored);
      void client.invalidateQueries({ queryKey: metaQuery.queryKey });
    },
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { isProblem } from "./problem";

export interface SetupState {
  needed: boolean;
  languages?: string[];
  currencies?: string[];
  timeZones?: string[];
}

export interface SetupAnswers {
  language: string;
  companyName: string;
  timeZone: string;
  baseCurrency: string;
  phoneRegion: string;
  sample: "none" | "zh" | "en";
}

export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: async (): Promise<SetupState> => {
    try {
      return await api.get<SetupState>("/setup");
    } catch (error) {
      if (isProblem(error) && (error.status === 403 || error.status === 404)) return { needed: false };
      throw error;
    }
  },
  staleTime: Infinity,
});

export function useFinishSetup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: SetupAnswers) => api.post<void>("/setup", answers),
    onSuccess: () => {
      client.setQueryData(setupQuery.queryKey, { needed: false });
      return client.invalidateQueries();
    },
    meta: { handled: true },
  });
}

export const sampleQuery = queryOptions({
  queryKey: ["setup", "sample"],
  queryFn: () => api.get<{ present: boolean; records: number }>("/setup/sample"),
});

export function useRemoveSample() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>("/setup/sample"),
    onSuccess: () => client.invalidateQueries(),
  });
}

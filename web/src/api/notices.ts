import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";

export type MailWay = "now" | "hourly" | "daily" | "never";

export interface Way {
  inApp: boolean;
  mail: MailWay;
}

export interface Choice {
  inApp: boolean | null;
  mail: MailWay | null;
}

export interface ChoiceLine {
  kind: string;
  name: string;
  chosen: Choice;
  byDefault: Way;
}

export interface Matrix {
  kinds: ChoiceLine[];
  mailReady: boolean;
}

export type Whose = "choices" | "defaults";

export const matrixQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ["notices", whose],
    queryFn: ({ signal }) => api.get<Matrix>(`/notifications/${whose}`, undefined, signal),
  });

export function useChoose(whose: Whose) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kinds: Record<string, Choice>) => api.put<Matrix>(`/notifications/${whose}`, { kinds }),
    onSuccess: (matrix) => client.setQueryData(matrixQuery(whose).queryKey, matrix),
  });
}

export type Messenger = "wecom" | "dingtalk" | "feishu";

export interface Robot {
  id: number;
  version: number;
  name: string;
  service: Messenger;
  secretSet: boolean;
  ownNetwork: boolean;
  kinds: string[];
  titles: boolean;
  language: string;
  active: boolean;
  problem: string | null;
  sentAt: string | null;
}

export interface RobotWish {
  version?: number;
  name: string;
  service: Messenger;
  address?: string;
  secret?: string;
  ownNetwork: boolean;
  kinds: string[];
  titles: boolean;
  language: string;
  active: boolean;
}

export const robotsQuery = queryOptions({
  queryKey: ["notices", "robots"],
  queryFn: async ({ signal }) => (await api.get<{ items: Robot[] }>("/notifications/robots", undefined, signal)).items,
});

function useRobotWrite<T, R>(send: (input: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: robotsQuery.queryKey }) });
}

export const useSaveRobot = () =>
  useRobotWrite(({ id, robot }: { id: number | null; robot: RobotWish }) =>
    id === null ? api.post<Robot>("/notifications/robots", robot) : api.put<Robot>(`/notifications/robots/${id}`, robot),
  );

export const useRemoveRobot = () => useRobotWrite((id: number) => api.delete<void>(`/notifications/robots/${id}`));

export const useTryRobot = () =>
  useRobotWrite((id: number) => api.post<{ sent: boolean; problem: string | null }>(`/notifications/robots/${id}/test`));

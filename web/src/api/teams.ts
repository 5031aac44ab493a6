import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./http";

export interface Branch {
  id: number;
  version: number;
  name: string;
  parent: number | null;
  members: number;
  teams: number;
  managers: { id: number; name: string }[];
  path: string[];
}

export interface Member {
  id: number;
  name: string;
  manager: boolean;
  primary: boolean;
  active: boolean;
}

interface Members {
  items: Member[];
  next: number | null;
  count: number;
}

export interface Remains {
  members: number;
  primary: number;
  teams: number;
  shares: number;
  pools: number;
}

const TEAMS = ["teams"] as const;

/** One level of the tree, or what a search finds. */
export const branchesQuery = (parent: number | null, q = "") =>
  infiniteQueryOptions({
    queryKey: [...TEAMS, "tree", parent, q],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: Branch[]; next: number | null }>("/teams/tree", { parent, q: q || undefined, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const membersQuery = (team: number, q: string) =>
  infiniteQueryOptions({
    queryKey: [...TEAMS, "members", team, q],
    queryFn: ({ pageParam, signal }) => api.get<Members>(`/teams/${team}/members`, { q: q || undefined, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const remainsQuery = (team: number) =>
  queryOptions({
    queryKey: [...TEAMS, "remains", team],
    queryFn: ({ signal }) => api.get<Remains>(`/teams/${team}/remains`, undefined, signal),
    staleTime: 0,
  });

export const teamsKey = TEAMS;

export const createTeam = (name: string, parent: number | null) => api.post<{ id: number }>("/teams", { name, parent });
export const changeTeam = (team: Branch, change: { name?: string; parent?: number | null }) =>
  api.patch<unknown>(`/teams/${team.id}`, { version: team.version, ...change });
export const dissolveTeam = (team: Branch, heirs: { members?: number; teams?: number; shares?: number }) =>
  api.delete<void>(`/teams/${team.id}`, { version: team.version, ...heirs });
export const putMember = (team: number, user: number, place: { manager?: boolean; primary?: boolean }) =>
  api.put<void>(`/teams/${team}/members/${user}`, place);
export const removeMember = (team: number, user: number) => api.delete<void>(`/teams/${team}/members/${user}`);

import { queryOptions } from "@tanstack/react-query";
import { api } from "./http";

export type Reach = "none" | "own" | "team" | "tree" | "all";
export type RoleVerb =
  | "read"
  | "create"
  | "update"
  | "delete"
  | "purge"
  | "export"
  | "import"
  | "bulk"
  | "share"
  | "merge"
  | "assign";
export type RoleBase = "manager" | "representative" | "read-only" | "auditor" | "nothing";
export type FieldLevel = "none" | "mask" | "read" | "write";

export interface RoleBrief {
  key: string;
  name: string;
  description: string | null;
  base: string;
  builtIn: boolean;
  fixed: boolean;
  secondFactor: boolean;
  users: number;
  version: number;
  sentences: string[];
}

export interface Role extends RoleBrief {
  system: string[];
  reveals: number;
  rights: Record<string, Record<string, Reach>>;
  fields: Record<string, Record<string, FieldLevel>>;
}

/** A role as it is edited; what is left out is as the base has it. */
export type RoleDraft = Pick<Role, "base" | "system" | "secondFactor" | "reveals" | "rights" | "fields"> & {
  name: string | null;
  description: string | null;
  version?: number;
};

export interface ModelField {
  type: string;
  name: string;
  label: string;
  personal: boolean;
  writable: boolean;
  maskable: boolean;
  information?: string;
  informationLabel?: string;
}

export interface ModelType {
  type: string;
  label: string;
  main: boolean;
  icon: string;
  reaches: Record<string, Reach[]>;
  defaults: Record<string, Record<string, Reach>>;
  fields: ModelField[];
}

export interface RoleModel {
  bases: RoleBase[];
  verbs: RoleVerb[];
  system: { code: string; label: string }[];
  types: ModelType[];
}

export interface WhyAnswer {
  answer: "yes" | "no" | "masked";
  text: string;
  steps: { text: string; holds: boolean | null }[];
}

export const rolesQuery = queryOptions({
  queryKey: ["roles"],
  queryFn: () => api.get<{ items: RoleBrief[] }>("/roles"),
});

export const roleQuery = (key: string) =>
  queryOptions({ queryKey: ["roles", key], queryFn: () => api.get<Role>(`/roles/${key}`) });

export const roleModelQuery = queryOptions({
  queryKey: ["roles", "", "model"],
  queryFn: () => api.get<RoleModel>("/roles/model"),
  staleTime: 5 * 60_000,
});

export const sentenceQuery = (draft: RoleDraft) =>
  queryOptions({
    queryKey: ["roles", "", "sentence", draft],
    queryFn: () => api.post<{ sentences: string[] }>("/roles/sentence", draft),
    placeholderData: (before) => before,
  });

export const saveRole = (key: string | null, draft: RoleDraft) =>
  key === null ? api.post<Role>("/roles", draft) : api.put<Role>(`/roles/${key}`, draft);

export const deleteRole = (role: RoleBrief, to?: string) => api.delete<void>(`/roles/${role.key}`, { version: role.version, to });

/** Everything is loaded anew: all that is known belongs to other eyes. */
export async function viewAs(eyes: { role: string } | { user: number }) {
  await api.post("/access/view-as", eyes);
  window.location.assign("/");
}

export async function stopViewing() {
  await api.delete("/access/view-as");
  window.location.assign("/");
}

export const whyQuery = (user: number, type: string, id: number, verb: string) =>
  queryOptions({
    queryKey: ["why", user, type, id, verb],
    queryFn: () => api.get<WhyAnswer>("/access/why", { user, type, id, verb }),
    gcTime: 0,
  });

export const reveal = (type: string, id: number, body: { field: string; reason: string; purpose: "reveal" | "call" }) =>
  api.post<{ value: string | { number?: string } | null; left: number }>(`/${type}/${id}/reveal`, body);

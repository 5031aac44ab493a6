import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "./http";
import type { FieldMeta, Meta, SystemRight, TypeMeta } from "./types";

export interface Model extends Meta {
  type(name: string): TypeMeta | undefined;
  field(type: string, name: string): FieldMeta | undefined;
  nav: TypeMeta[];
  isAdmin: boolean;
  may(right: SystemRight): boolean;
}

/** Meta with look-ups by name, built once per answer. */
export function modelOf(meta: Meta): Model {
  const types = new Map(meta.types.map((type) => [type.type, type]));
  const fields = new Map(
    meta.types.map((type) => [type.type, new Map(type.fields.map((field) => [field.name, field]))]),
  );
  return {
    ...meta,
    type: (name) => types.get(name),
    field: (type, name) => fields.get(type)?.get(name),
    may: (right) => meta.user.system?.includes(right) ?? false,
    isAdmin: meta.user.roles.some((role) => role === "administrator"),
    nav: meta.types.filter((type) => type.nav && !type.child && type.can.read !== false),
  };
}

export const metaQuery = queryOptions({
  queryKey: ["meta"],
  queryFn: async () => modelOf(await api.get<Meta>("/meta")),
  staleTime: 5 * 60_000,
  structuralSharing: false,
});

/** The model; components below the shell may rely on its being there. */
export const useModel = (): Model => useSuspenseQuery(metaQuery).data;

export function useType(name: string): TypeMeta | undefined {
  return useModel().type(name);
}

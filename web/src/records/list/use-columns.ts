import { useCallback, useMemo, useState } from "react";
import type { Model } from "@/api/meta";
import type { FieldMeta, TypeMeta } from "@/api/types";
import type { SavedView } from "@/api/views";
import { storage } from "@/lib/storage";

interface Remembered {
  shown: string[];
  sizes: Record<string, number>;
}

export interface Columns {
  shown: FieldMeta[];
  /** The names of the shown ones, or null while nobody chose any. */
  chosen: string[] | null;
  all: FieldMeta[];
  sizes: Record<string, number>;
  show: (names: string[]) => void;
  resize: (sizes: Record<string, number>) => void;
  reset: () => void;
}

const COLUMN_KINDS_LEFT_OUT = new Set(["json"]);

/**
 * Which columns a person wants to see of a type, in which order and width; remembered on this device, and for each
 * saved view apart.
 */
export function useColumns(model: Model, meta: TypeMeta, saved?: SavedView): Columns {
  const key = `columns.${model.user.id}.${meta.type}${saved ? `.${saved.id}.${saved.version}` : ""}`;
  const [state, setState] = useState(() => ({ key, view: storage.read<Remembered | null>(key, null) }));
  const view = state.key === key ? state.view : storage.read<Remembered | null>(key, null);

  const keep = useCallback(
    (next: Remembered | null) => {
      if (next) storage.write(key, next);
      else storage.remove(key);
      setState({ key, view: next });
    },
    [key],
  );

  return useMemo(() => {
    const byName = new Map(meta.fields.map((field) => [field.name, field]));
    const all = meta.fields.filter((field) => !COLUMN_KINDS_LEFT_OUT.has(field.kind));
    const usual = saved?.columns ?? meta.list;
    const wanted = view?.shown ?? usual;
    const names = meta.titleField ? [meta.titleField, ...wanted.filter((name) => name !== meta.titleField)] : wanted;
    const shown = names.flatMap((name) => byName.get(name) ?? []);
    const sizes = view?.sizes ?? {};
    return {
      shown,
      chosen: String(wanted) === String(meta.list) ? null : wanted,
      all,
      sizes,
      show: (next) => keep({ shown: next, sizes }),
      resize: (next) => keep({ shown: wanted, sizes: { ...sizes, ...next } }),
      reset: () => keep(null),
    };
  }, [meta, view, keep, saved]);
}

/** The fields to ask the server for: what is shown and what showing it needs. */
export function fieldsToRead(meta: TypeMeta, shown: FieldMeta[]): string {
  const names = new Set(shown.map((field) => field.name));
  for (const field of shown) if (field.currencyField) names.add(field.currencyField);
  if (meta.titleField) names.add(meta.titleField);
  return [...names].join(",");
}

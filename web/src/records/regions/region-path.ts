import type { Model } from "@/api/meta";
import type { TypeMeta } from "@/api/types";
import { parseFilter, printFilter, quote } from "@/lib/rsql";

/** Where a type keeps addresses: in a field of its own, or in that of its children. */
export interface RegionPath {
  /** What the server groups by, before the level: `addresses.address`. */
  path: string;
  filter: (level: string, name: string | null) => string;
}

const compare = (path: string, name: string | null) => (name === null ? `${path}=empty=true` : `${path}==${quote(name)}`);

export function regionPath(model: Model, meta: TypeMeta): RegionPath | null {
  for (const field of meta.fields) {
    if (field.kind === "address") {
      return { path: field.name, filter: (level, name) => compare(`${field.name}.${level}`, name) };
    }
    if (field.kind !== "children") continue;
    const inner = model.type(field.childType ?? "")?.fields.find(({ kind }) => kind === "address");
    if (inner) {
      return {
        path: `${field.name}.${inner.name}`,
        filter: (level, name) => `${field.name}.any(${compare(`${inner.name}.${level}`, name)})`,
      };
    }
  }
  return null;
}

/** The conditions of a list and one more. */
export function also(filter: string | undefined, condition: string): string {
  const before = parseFilter(filter);
  if (!filter || !before) return condition;
  const more = parseFilter(condition)!;
  const items = before.is === "and" ? [...before.items, more] : [before, more];
  return printFilter({ is: "and", items });
}

import type { Relative } from "@/api/customer";

export interface Branch extends Relative {
  children: Branch[];
}

/** Nests a flat family; whose parent is not among them stands at the top. */
export function nest(items: Relative[]): Branch[] {
  const all = new Map(items.map((item) => [item.id, { ...item, children: [] as Branch[] }]));
  const top: Branch[] = [];
  for (const branch of all.values()) {
    const parent = branch.parent === undefined ? undefined : all.get(branch.parent);
    (parent && parent !== branch ? parent.children : top).push(branch);
  }
  return top;
}

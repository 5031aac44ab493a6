/** The rows of the list last looked at, so that a record page can go to its neighbours. */
interface Walk {
  type: string;
  ids: number[];
  back: Record<string, unknown>;
}

let walk: Walk = { type: "", ids: [], back: {} };

export function rememberWalk(next: Walk) {
  walk = next;
}

export function neighbours(type: string, id: number) {
  const at = walk.type === type ? walk.ids.indexOf(id) : -1;
  return {
    previous: at > 0 ? walk.ids[at - 1] : undefined,
    next: at >= 0 ? walk.ids[at + 1] : undefined,
    position: at >= 0 ? at + 1 : undefined,
    total: walk.ids.length,
    back: walk.type === type ? walk.back : {},
  };
}

import type { Model } from "@/api/meta";
import { api } from "@/api/http";
import type { Page, Reference } from "@/api/types";
import { quote } from "@/lib/rsql";
import { foldName, type Names } from "./paste-plan";

const AT_ONCE = 50;
const LONGEST = 6_000;
/** So many names that are spelled differently are looked for one by one. */
const ONE_BY_ONE = 100;

function* chunks(names: string[]): Generator<string[]> {
  let part: string[] = [];
  let length = 0;
  for (const name of names) {
    if (part.length === AT_ONCE || length + name.length > LONGEST / 3) {
      yield part;
      [part, length] = [[], 0];
    }
    part.push(name);
    length += name.length;
  }
  if (part.length > 0) yield part;
}

const keep = (found: Map<string, Reference[]>, name: string, { id, title }: Reference) => {
  const there = found.get(foldName(name)) ?? [];
  if (!there.some((one) => one.id === id)) found.set(foldName(name), [...there, { id, title }]);
};

/** Finds records by the exact name; what differs in upper and lower case or width only is found by searching. */
async function findOf(type: string, titleField: string, names: string[], signal: AbortSignal): Promise<Map<string, Reference[]>> {
  const found = new Map<string, Reference[]>();
  for (const part of chunks(names)) {
    const filter = `${titleField}=in=(${part.map(quote).join(",")})`;
    const { items } = await api.get<Page>(`/${type}`, { filter, fields: titleField, limit: 200, count: "none" }, signal);
    for (const item of items) if (item.title) keep(found, item.title, item);
  }
  for (const name of names.filter((name) => !found.has(foldName(name))).slice(0, ONE_BY_ONE)) {
    const { items } = await api.get<Page>(`/${type}`, { q: name, fields: titleField, limit: 20, count: "none" }, signal);
    for (const item of items) if (item.title && foldName(item.title) === foldName(name)) keep(found, name, item);
  }
  return found;
}

/** The records that are meant by names, type by type. */
export async function findNames(model: Model, wanted: Map<string, Set<string>>, signal: AbortSignal): Promise<Names> {
  const out = new Map<string, Map<string, Reference[]>>();
  for (const [type, names] of wanted) {
    const title = model.type(type)?.titleField;
    out.set(type, title ? await findOf(type, title, [...names], signal) : new Map());
  }
  return out;
}

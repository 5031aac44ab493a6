import type { Json, RecordData } from "@/api/types";
import { parseFilter } from "@/lib/rsql";
import { fakeData, newId, type Store } from "./data";
import { matches, sorted } from "./filter";
import { fakeMeta } from "./meta";

interface World {
  store: Store;
  bin: Store;
  signedIn: boolean;
  setUp: boolean;
  history: { type: string; of: number; entry: Record<string, unknown> }[];
}

const fresh = (): World => ({ store: fakeData(), bin: new Map(), signedIn: true, setUp: true, history: [] });
let world = fresh();

/** Starts the fake server anew, for a test. */
export function resetFake(change: Partial<World> = {}) {
  world = { ...fresh(), ...change };
}

const json = (body: unknown, status = 200) => Response.json(body, { status });
const none = () => new Response(null, { status: 204 });
const problem = (status: number, code: string, more: object = {}) =>
  new Response(JSON.stringify({ status, code, title: code, ...more }), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });

const user = (language: string) => fakeMeta(language).user;

/** The HTTP contract in memory: enough to develop and test the interface, not a second back end. */
export async function handle(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/api\/v1\//, "").split("/").map(decodeURIComponent);
  const language = request.headers.get("Accept-Language") ?? "en";
  const text = request.method === "GET" ? "" : await request.text();
  const body = (text ? JSON.parse(text) : {}) as Record<string, Json>;
  const [head = "", second, third] = path;

  if (head === "session") return session(request.method, second, body, language);
  if (!world.signedIn) return problem(401, "unauthenticated");
  if (head === "setup") return setup(request.method, second);
  if (head === "meta") return json(fakeMeta(language));
  if (head === "tokens") return request.method === "POST" ? json({ id: 1, token: "gx_example" }, 201) : json([]);
  if (head === "imports") return json([]);
  if (["favourites", "recents", "saved-views"].includes(head)) return request.method === "GET" ? json({ items: [] }) : none();
  if (head === "preferences") return json({});
  if (head === "search") return search(url.searchParams.get("q") ?? "");
  const records = world.store.get(head);
  if (!records) return problem(404, "unknown-type");
  if (!second) return request.method === "POST" ? create(head, records, body) : list(head, records, url.searchParams);
  if (second === "batch") return batch(records, body);
  return one(request.method, head, records, Number(second), third, body, url);
}

function session(method: string, part: string | undefined, body: Record<string, Json>, language: string) {
  if (part === "password") return none();
  if (part === "list") {
    const now = new Date().toISOString();
    return json([{ id: "1", createdAt: now, lastSeenAt: now, address: "127.0.0.1", device: "Chromium", current: true }]);
  }
  if (method === "DELETE") world.signedIn = false;
  if (method === "DELETE") return none();
  if (method === "POST") {
    if (body.password !== "secret-pass") return problem(401, "bad-credentials");
    world.signedIn = true;
  }
  return world.signedIn ? json({ user: { ...user(language), language: null }, warnings: [] }) : problem(401, "unauthenticated");
}

function setup(method: string, part: string | undefined) {
  if (part === "sample") return method === "GET" ? json({ present: true, records: 1432 }) : none();
  if (method === "POST") world.setUp = true;
  return method === "POST" ? none() : json({ needed: !world.setUp, languages: ["zh-CN", "en"], currencies: ["CNY", "USD"] });
}

function search(q: string) {
  const groups = ["customers", "contacts", "products"].map((type) => ({
    type,
    items: (world.store.get(type) ?? [])
      .filter((record) => record.title?.toLowerCase().includes(q.toLowerCase()))
      .slice(0, 5)
      .map(({ id, title, number }) => ({ id, title, subtitle: number ?? null })),
  }));
  return json({ groups: groups.filter(({ items }) => items.length > 0) });
}

function list(type: string, records: RecordData[], params: URLSearchParams) {
  const filter = parseFilter(params.get("filter"));
  const q = params.get("q")?.toLowerCase();
  const source = params.get("deleted") === "true" ? (world.bin.get(type) ?? []) : records;
  const found = sorted(
    source.filter((record) => (!filter || matches(record, filter)) && (!q || JSON.stringify(record).toLowerCase().includes(q))),
    params.get("sort") ?? "-updatedAt",
  );
  const start = Number(params.get("after") ?? 0);
  const end = start + Number(params.get("limit") ?? 50);
  const count = params.get("count") === "none" ? null : found.length;
  return json({ items: found.slice(start, end), next: end < found.length ? String(end) : null, count, countIsExact: true, refine: false });
}

function create(type: string, records: RecordData[], body: Record<string, Json>) {
  if (type === "customers" && !body.name) {
    return problem(422, "validation", { errors: { name: [{ code: "required", message: "name" }] } });
  }
  const now = new Date().toISOString();
  const record = { id: newId(), version: 1, title: null, createdAt: now, updatedAt: now } as RecordData;
  assign(record, body);
  record.title = String(record.name ?? record.number ?? `#${record.id}`);
  records.unshift(record);
  world.history.unshift({ type, of: record.id, entry: entry("create", []) });
  return json(record, 201);
}

function assign(record: RecordData, body: Record<string, Json>) {
  const titles = new Map([...world.store.values()].flat().map(({ id, title }) => [id, title]));
  for (const [key, value] of Object.entries(body)) {
    if (key === "version" || key === "id") continue;
    const isReference = ["customer", "owner", "product"].includes(key) && typeof value === "number";
    record[key] = isReference ? { id: value, title: titles.get(value) ?? null } : value;
  }
  if (typeof body.name === "string") record.title = body.name;
}

const entry = (action: string, changes: unknown[]) => ({
  id: newId(),
  at: new Date().toISOString(),
  by: { id: 1, title: "管理员" },
  origin: "ui",
  action,
  changes,
});

function batch(records: RecordData[], body: Record<string, Json>) {
  const items = body.items as { id: number; [key: string]: Json }[];
  const results = items.map((item, index) => {
    const record = records.find(({ id }) => id === item.id);
    if (record) assign(record, item);
    return { index, outcome: record ? "updated" : "error", id: item.id };
  });
  return json({ results });
}

function one(method: string, type: string, records: RecordData[], id: number, part: string | undefined, body: Record<string, Json>, url: URL) {
  const at = records.findIndex((record) => record.id === id);
  const record = records[at];
  if (part === "restore") return restore(type, records, id);
  if (!record) return problem(404, "not-found");
  if (part === "timeline") return timeline(id, url);
  if (part === "history") {
    return json({ items: world.history.filter((one) => one.type === type && one.of === id).map((one) => one.entry), next: null });
  }
  if (method === "GET") return json({ ...record, can: { update: true, delete: true } });
  if (method === "DELETE") {
    records.splice(at, 1);
    world.bin.set(type, [record, ...(world.bin.get(type) ?? [])]);
    return none();
  }
  return patch(type, record, body);
}

function patch(type: string, record: RecordData, body: Record<string, Json>) {
  if (body.version !== record.version) {
    return problem(409, "stale-version", { current: record, conflicts: [] });
  }
  if (body.name === null) return problem(422, "validation", { errors: { name: [{ code: "required", message: "required" }] } });
  const changes = Object.keys(body)
    .filter((field) => field !== "version")
    .map((field) => ({ field, from: record[field] ?? null, to: body[field] }));
  assign(record, body);
  record.version += 1;
  record.updatedAt = new Date().toISOString();
  world.history.unshift({ type, of: record.id, entry: entry("update", changes) });
  return json(record);
}

function restore(type: string, records: RecordData[], id: number) {
  const bin = world.bin.get(type) ?? [];
  const record = bin.find((one) => one.id === id);
  if (!record) return problem(404, "not-found");
  world.bin.set(type, bin.filter((one) => one.id !== id));
  records.unshift(record);
  return json(record);
}

function timeline(id: number, url: URL) {
  const kinds = url.searchParams.get("kinds");
  const items = ["orders", "tasks"]
    .filter((type) => !kinds || kinds === type)
    .flatMap((type) =>
      (world.store.get(type) ?? [])
        .filter((record) => (record.customer as { id?: number } | undefined)?.id === id)
        .map((record) => ({
          at: String(record.orderedOn ?? record.dueAt),
          type,
          id: record.id,
          record,
        })),
    );
  return json({ items, next: null });
}

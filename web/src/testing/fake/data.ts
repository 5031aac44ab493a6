import type { RecordData } from "@/api/types";

export type Store = Map<string, RecordData[]>;

const cities = ["上海", "北京", "深圳", "杭州", "成都", "厦门", "长沙", "重庆"];
const names = ["博远", "华信", "天成", "明德", "恒通", "瑞丰", "金石", "远航", "启明", "云帆", "Acme", "Northwind", "Globex", "Initech"];
const kinds = ["科技", "贸易", "医药", "物流", "食品", "机械", "传媒"];
const people = ["王芳", "李娜", "张伟", "单雄信", "曾国华", "仇英", "Anna Lee", "John Smith"];
const stages = ["LEAD", "PROSPECT", "ACTIVE", "LOST"];
const users = ["管理员", "陈晨", "Maria Chen"];

const pick = <T>(list: T[], n: number): T => list[n % list.length]!;
const day = (ago: number) => new Date(Date.UTC(2026, 10, 22) - ago * 86_400_000).toISOString();

let nextId = 1;
export const newId = () => nextId++;

function make(at: number, fields: Record<string, unknown>): RecordData {
  const moments = { createdAt: day(at + 30), updatedAt: day(at / 9) };
  return { id: newId(), version: 1, title: null, ...moments, ...fields } as RecordData;
}

/** A small company that is the same at every start. */
export function fakeData(customers = 1200): Store {
  nextId = 1;
  const store: Store = new Map();
  store.set("users", users.map((name, at) => make(at, { name, title: name })));
  const user = (n: number) => ({ id: (n % users.length) + 1, title: pick(users, n) });
  store.set(
    "products",
    Array.from({ length: 40 }, (_, n) =>
      make(n, { name: `${pick(kinds, n)}套件 ${n + 1}`, title: `${pick(kinds, n)}套件 ${n + 1}`, code: `P-${1000 + n}`, category: pick(kinds, n), unit: "件", price: `${99 + n * 13}.00`, currency: "CNY" }),
    ),
  );
  const all = Array.from({ length: customers }, (_, n) => {
    const name = `${pick(cities, n)}${pick(names, n * 7)}${pick(kinds, n * 3)}${n % 3 ? "有限公司" : " Ltd"}`;
    return make(n, {
      name,
      title: name,
      number: `C-${String(n + 1).padStart(6, "0")}`,
      kind: n % 5 ? "COMPANY" : "PERSON",
      stage: pick(stages, n),
      industry: pick(kinds, n * 3),
      rating: n % 6,
      owner: user(n),
      tags: n % 4 === 0 ? ["VIP", "华东"] : [],
      nextContact: n % 2 ? day(-n % 20).slice(0, 10) : null,
      vip: n % 4 === 0,
      website: n % 3 ? `https://www.example${n}.com` : null,
      address: { country: "CN", province: pick(cities, n), city: pick(cities, n), district: "浦东新区", line: `世纪大道 ${n + 1} 号` },
      contactMethods: [
        { id: newId(), kind: "MOBILE", value: `138${String(10000000 + n)}`, primary: true },
        { id: newId(), kind: "EMAIL", value: `info${n}@example.com`, primary: false },
      ],
      notes: n % 7 ? null : "老客户，价格敏感。",
      orderCount: n % 9,
      orderAmount: `${(n % 9) * 1234}.50`,
      lastOrderOn: n % 9 ? day(n % 300).slice(0, 10) : null,
    });
  });
  store.set("customers", all);
  store.set(
    "contacts",
    Array.from({ length: 60 }, (_, n) =>
      make(n, { name: pick(people, n), title: pick(people, n), customer: { id: all[n]!.id, title: all[n]!.title }, role: n % 2 ? "采购经理" : "总经理", mobile: { number: `+86139${String(10000000 + n)}`, raw: `139 1000 ${1000 + n}` }, email: `person${n}@example.com` }),
    ),
  );
  store.set(
    "tasks",
    Array.from({ length: 12 }, (_, n) =>
      make(n, { name: `回访 ${all[n]!.title}`, title: `回访 ${all[n]!.title}`, dueAt: day(-n), status: n % 3 ? "OPEN" : "DONE", customer: { id: all[n]!.id, title: all[n]!.title }, owner: user(0) }),
    ),
  );
  store.set("activities", []);
  store.set(
    "orders",
    Array.from({ length: 120 }, (_, n) => {
      const number = `O-${String(n + 1).padStart(6, "0")}`;
      return make(n, {
        number,
        title: number,
        customer: { id: all[n % 40]!.id, title: all[n % 40]!.title },
        orderedOn: day(n * 3).slice(0, 10),
        status: pick(["CONFIRMED", "DONE", "DRAFT"], n),
        total: `${(n % 9) * 500 + 99}.00`,
        currency: "CNY",
        owner: user(n),
        lines: [{ id: newId(), description: "服务费", quantity: "1", unitPrice: "99.00", total: "99.00" }],
      });
    }),
  );
  return store;
}

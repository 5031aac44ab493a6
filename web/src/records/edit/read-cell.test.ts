import { expect, it } from "vitest";
import type { FieldKind, FieldMeta } from "@/api/types";
import { dayOrder, readDay, readMoment } from "./read-day";
import { readCell, readNumber } from "./read-cell";

const reader = { order: "mdy", timeZone: "Asia/Shanghai" } as const;
const of = (kind: FieldKind, more: Partial<FieldMeta> = {}): FieldMeta => ({ name: "f", label: "F", kind, ...more });
const read = (text: string, kind: FieldKind, more?: Partial<FieldMeta>) => readCell(text, of(kind, more), reader);
const options = [
  { value: "LEAD", label: "潜在客户" },
  { value: "CUSTOMER", label: "Customer" },
];

it("reads numbers as people write them and refuses what may mean two things", () => {
  expect(readNumber("1,234.50")).toBe("1234.50");
  expect(readNumber("￥１２")).toBe("12");
  expect(readNumber("(3.5)")).toBe("-3.5");
  expect(readNumber("1.234,50")).toBeNull();
  expect(readNumber("1,5")).toBeNull();
  expect(read("12%", "percent")).toEqual({ value: "12" });
  expect(read("1,234", "integer")).toEqual({ value: 1234 });
  expect(read("1.5", "integer")).toEqual({ wrong: { key: "whole" } });
  expect(read("many", "money")).toEqual({ wrong: { key: "number" } });
});

it("reads dates in every usual spelling", () => {
  for (const text of ["2026-11-22", "2026/11/22", "20261122", "2026年11月22日", "11/22/2026", "22-Nov-26", "Nov 22, 2026", "2026-11-22 08:30:00"]) {
    expect([text, readDay(text, "mdy")]).toEqual([text, "2026-11-22"]);
  }
  expect(readDay("3/4/2026", "dmy")).toBe("2026-04-03");
  expect(readDay("31.12.2025", "dmy")).toBe("2025-12-31");
  for (const text of ["12", "2026-02-30", "13/13/2026", "tomorrow", "1e9"]) expect([text, readDay(text, "dmy")]).toEqual([text, null]);
  expect(readMoment("2026-11-22 8:30", "mdy", "Asia/Shanghai")).toBe("2026-11-22T00:30:00.000Z");
  expect(readMoment("11/22/2026 1:05 PM", "mdy", "Asia/Shanghai")).toBe("2026-11-22T05:05:00.000Z");
});

it("takes the order of day and month from a date that leaves no doubt", () => {
  expect(dayOrder(["3/4/2026", "22/4/2026"], "en")).toBe("dmy");
  expect(dayOrder(["3/4/2026", "4/22/2026"], "zh-CN")).toBe("mdy");
  expect(dayOrder(["3/4/2026"], "en")).toBe("mdy");
});

it("reads choices, flags and tags by their words", () => {
  expect(read("潜在客户 ", "choice", { options })).toEqual({ value: "LEAD" });
  expect(read("customer", "choice", { options })).toEqual({ value: "CUSTOMER" });
  expect(read("Foe", "choice", { options })).toEqual({ wrong: { key: "choice", params: { text: "Foe" } } });
  expect(read("Customer，潜在客户", "choices", { options })).toEqual({ value: ["CUSTOMER", "LEAD"] });
  expect(read("VIP、华东, VIP", "tags")).toEqual({ value: ["VIP", "华东"] });
  expect([read("是", "flag"), read("FALSE", "flag")]).toEqual([{ value: true }, { value: false }]);
  expect(read("maybe", "flag")).toEqual({ wrong: { key: "flag" } });
});

it("empties a cell, unless something must stand there", () => {
  expect(read("  ", "text")).toEqual({ value: null });
  expect(read("", "text", { required: true })).toEqual({ wrong: { key: "required" } });
  expect(read("'=SUM(A1)", "text")).toEqual({ value: "=SUM(A1)" });
  expect(read("a@b", "email")).toEqual({ wrong: { key: "email" } });
  expect(read("Somewhere", "address")).toEqual({ wrong: { key: "noPaste" } });
});

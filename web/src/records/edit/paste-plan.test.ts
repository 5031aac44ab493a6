import { expect, it } from "vitest";
import type { FieldMeta, RecordData } from "@/api/types";
import { namesIn, planPaste, questionKey, withoutHeading } from "./paste-plan";

const name: FieldMeta = { name: "name", label: "Name", kind: "text", required: true };
const amount: FieldMeta = { name: "amount", label: "Amount", kind: "money" };
const owner: FieldMeta = { name: "owner", label: "Owner", kind: "reference", to: "users" };
const number: FieldMeta = { name: "number", label: "Number", kind: "serial", readOnly: true };
const row = (id: number, more: Partial<RecordData> = {}): RecordData => ({ id, version: 1, title: `R${id}`, name: `R${id}`, amount: "1.0000", owner: null, number: "1", ...more });
const may = (field: FieldMeta) => !field.readOnly;
const reader = { locale: "en", timeZone: "UTC" };
const names = new Map([["users", new Map([["ann", [{ id: 1, title: "Ann" }]], ["li", [{ id: 2, title: "Li" }, { id: 3, title: "Li" }]]])]]);
const plan = (sheet: string[][], rows: RecordData[], columns: FieldMeta[], answers = new Map()) =>
  planPaste({ sheet, rows, columns, may, reader, names, answers });

it("says what changes, what is the same, and what does not fit", () => {
  const told = plan([["A", "1"], ["R2", "2.50"], ["", "x"], ["more", "3"]], [row(1), row(2), row(3)], [name, amount]);
  expect(told.changes.map(({ record, field, value }) => [record.id, field.name, value])).toEqual([
    [1, "name", "A"],
    [2, "amount", "2.50"],
  ]);
  expect(told.same).toBe(2);
  expect(told.unread.map(({ line, wrong }) => [line, wrong.key])).toEqual([[2, "required"], [2, "number"]]);
  expect(told.leftRows).toBe(1);
});

it("leaves cells that may not be changed, and columns that are not there", () => {
  const told = plan([["7", "5", "z"]], [row(1)], [number, amount]);
  expect(told.locked).toEqual([number]);
  expect(told.leftColumns).toBe(1);
  expect(told.changes.map(({ value }) => value)).toEqual(["5"]);
});

it("finds records by name and asks when several have it", () => {
  const sheet = [["Ann"], ["Li"], ["Nobody"], [""]];
  const rows = [row(1), row(2), row(3), row(4, { owner: { id: 1, title: "Ann" } })];
  expect([...namesIn(sheet, [owner], may).get("users")!]).toEqual(["Ann", "Li", "Nobody"]);
  const told = plan(sheet, rows, [owner]);
  expect(told.changes.map(({ value }) => value)).toEqual([{ id: 1, title: "Ann" }, null]);
  expect(told.emptied).toBe(1);
  expect(told.questions.map((one) => one.name)).toEqual(["Li"]);
  expect(told.unread.map(({ wrong }) => wrong.key)).toEqual(["notFound"]);
  const answered = plan(sheet, rows, [owner], new Map([[questionKey(owner, "Li"), { id: 3, title: "Li" }]]));
  expect(answered.questions).toEqual([]);
  expect(answered.changes.map(({ value }) => value)).toContainEqual({ id: 3, title: "Li" });
});

it("leaves out a first line that repeats the headings", () => {
  expect(withoutHeading([["name", "Amount"], ["a", "1"]], [name, amount])).toEqual([["a", "1"]]);
  expect(withoutHeading([["Name", "12"], ["a", "1"]], [name, amount])).toHaveLength(2);
});

it("plans ten thousand lines in no time", () => {
  const rows = Array.from({ length: 10_000 }, (_one, at) => row(at));
  const started = performance.now();
  expect(plan(rows.map((_one, at) => [`New ${at}`, "9"]), rows, [name, amount]).changes).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(3_000);
});

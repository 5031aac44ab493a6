import { expect, it } from "vitest";
import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { linesOf } from "./lines";

const field = (name: string, kind: FieldMeta["kind"] = "text"): FieldMeta => ({ name, label: name, kind });
const meta = {
  fields: [field("name"), field("city"), field("note"), field("owner", "reference"), field("phones", "children"), field("number", "serial")],
  form: [{ section: "a", label: "A", fields: ["name", "city", "note", "owner", "phones"] }],
} as TypeMeta;
const of = (id: number, more: Partial<RecordData>): RecordData => ({ id, version: 1, title: `R${id}`, ...more });

it("tells what differs, and leaves out what nobody filled in", () => {
  const a = of(1, { name: "Ada", city: "Wien", owner: { id: 3, title: "X" }, phones: [{ id: 8, value: "1" }], number: "C-1" });
  const b = of(2, { name: "Ada", city: null, owner: { id: 3, title: "renamed" }, phones: [{ id: 9, value: "1" }], number: "C-2" });
  const told = linesOf(meta, [a, b], "More").map(({ label, lines }) => [label, lines.map((line) => [line.field.name, line.differs])]);
  expect(told).toEqual([
    ["A", [["name", false], ["city", true], ["owner", false], ["phones", false]]],
    ["More", [["number", true]]],
  ]);
});

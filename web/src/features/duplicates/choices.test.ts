import { expect, it } from "vitest";
import type { MergePreview } from "@/api/duplicates";
import { modelOf } from "@/api/meta";
import type { FieldMeta, TypeMeta } from "@/api/types";
import { chosenValues, differences } from "./choices";

const field = (name: string, kind: FieldMeta["kind"], more: Partial<FieldMeta> = {}): FieldMeta => ({ name, label: name, kind, ...more });

const meta = {
  type: "customers",
  label: "Customer",
  labelPlural: "Customers",
  nav: true,
  child: false,
  can: {},
  list: [],
  form: [],
  filters: [],
  commands: [],
  related: [],
  timeline: false,
  fields: [
    field("number", "serial", { readOnly: true }),
    field("name", "text"),
    field("industry", "text"),
    field("owner", "reference"),
    field("tags", "tags"),
    field("note", "longtext"),
    field("contactMethods", "children", { childType: "contact-methods" }),
  ],
} satisfies TypeMeta;

const preview: MergePreview = {
  into: { id: 1, version: 3, title: "A", number: "C-1", name: "A", owner: { id: 9, title: "Li" }, tags: ["x"], note: "same" },
  others: [
    { id: 2, version: 1, title: "B", number: "C-2", name: "B", industry: "Tea", owner: { title: "Li", id: 9 }, tags: ["y"], note: "same" },
    { id: 3, version: 1, title: "C", number: "C-3", name: "A", industry: "Wine", owner: { id: 9, title: "Li" }, tags: [], note: "same" },
  ],
  values: { industry: "Tea", tags: ["x", "y"] },
  moves: [],
};

it("asks only where the records differ, and knows what would happen anyway", () => {
  expect(differences(meta, preview).map(({ field, usual }) => [field.name, usual])).toEqual([
    ["name", 1],
    ["industry", 2],
    ["tags", "both"],
  ]);
});

it("sends only what was chosen otherwise", () => {
  const found = differences(meta, preview);
  const model = modelOf({ user: { id: 1, name: "", roles: [] }, company: { name: "", timeZone: "UTC", baseCurrency: "CNY", phoneRegion: "CN" }, types: [meta] });
  const records = [preview.into, ...preview.others];
  expect(chosenValues(model, found, records, { name: 1, industry: 2, tags: "both" })).toEqual({});
  expect(chosenValues(model, found, records, { name: 2, industry: 1, tags: 3 })).toEqual({ name: "B", industry: null, tags: null });
});

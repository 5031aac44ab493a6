import { describe, expect, it } from "vitest";
import type { Detected, ImportField, ImportJob, ImportState, ImportSummary } from "@/api/import-types";
import { assign, complaint, fix, fixedValue, hasLines, missing, takenBy, usualGroup, usualKey, withMode, type Draft } from "./draft";
import { isOption, override, styleOf, valuesOf } from "./reading";
import { canUndo, mayGoTo, shareDone, stageOf } from "./stage";

const field = (name: string, more: Partial<ImportField> = {}): ImportField => ({
  name,
  label: name,
  kind: "text",
  required: false,
  group: null,
  matchable: true,
  ...more,
});

const fields = [
  field("name", { required: true }),
  field("externalId"),
  field("rating"),
  field("contactMethods.MOBILE", { group: "Contact" }),
  field("lines.product", { group: "Lines", matchable: false }),
  field("lines.quantity", { group: "Lines", matchable: false, kind: "decimal" }),
  field("addresses.city", { group: "Addresses", matchable: false }),
];
const naturalKeys = [["sourceSystem", "externalId"], ["name"]];

const empty: Draft = {
  mapping: [],
  mode: "create",
  matchBy: [],
  groupBy: [],
  formats: { dates: null, decimals: null },
  fallbackOwner: null,
  clearEmpty: false,
};

const inState = (state: ImportState, more: Partial<ImportSummary> = {}) =>
  ({ state, created: 0, updated: 0, total: 10, done: 0, undone: null, dryRun: null, ...more }) as unknown as ImportJob;

describe("stage", () => {
  it("follows the server, and a wish only while nothing is written", () => {
    expect(stageOf(inState("UPLOADED"))).toBe("file");
    expect(stageOf(inState("MAPPED"), "file")).toBe("file");
    expect(stageOf(inState("MAPPED"), "check")).toBe("mapping");
    expect(stageOf(inState("READY"), "mapping")).toBe("mapping");
    expect(stageOf(inState("DRY_RUN"), "file")).toBe("check");
    expect(stageOf(inState("RUNNING"), "file")).toBe("result");
    expect(stageOf(inState("READY"), "nonsense")).toBe("check");
  });

  it("lets one go to the check only when it is done", () => {
    expect(mayGoTo(inState("MAPPED"), "check")).toBe(false);
    expect(mayGoTo(inState("READY"), "check")).toBe(true);
    expect(mayGoTo(inState("COMPLETED"), "file")).toBe(false);
  });

  it("takes back only what has left something", () => {
    expect(canUndo(inState("COMPLETED"))).toBe(false);
    expect(canUndo(inState("COMPLETED", { created: 1 }))).toBe(true);
    expect(canUndo(inState("UNDONE", { created: 1 }))).toBe(false);
  });

  it("knows how much is done", () => {
    expect(shareDone(inState("RUNNING", { done: 4 }))).toBe(40);
    expect(shareDone(inState("RUNNING", { total: 0 }))).toBeNull();
    const undoing = { ...inState("UNDOING", { created: 8 }), undone: { deleted: 2, restored: 0, kept: 0, conflicts: [] } };
    expect(shareDone(undoing)).toBe(25);
  });
});

describe("mapping", () => {
  it("gives a column one field, and takes it away with the keys that need it", () => {
    const mapped = assign(assign(empty, 1, "externalId"), 0, "name");
    expect(mapped.mapping.map((one) => one.field)).toEqual(["name", "externalId"]);
    const keyed = { ...mapped, matchBy: ["externalId"] };
    expect(assign(keyed, 1, null).matchBy).toEqual([]);
    expect(assign(keyed, 1, "rating").mapping).toHaveLength(2);
  });

  it("lets only values of children come from two columns", () => {
    const mapped = assign(assign(empty, 0, "name"), 1, "contactMethods.MOBILE");
    expect([...takenBy(mapped, fields, 2)]).toEqual(["name"]);
    expect([...takenBy(mapped, fields, 0)]).toEqual([]);
  });

  it("says what is missing until a column or a fixed value is there", () => {
    const draft = assign(empty, 0, "rating");
    expect(complaint(empty, fields)).toBe("nothing");
    expect(complaint(draft, fields)).toBe("missing");
    const fixed = fix(draft, "name", "ACME");
    expect(complaint(fixed, fields)).toBeNull();
    expect(missing(fixed, fields).map(({ name }) => name)).toEqual(["name"]);
    expect(fixedValue(fix(fixed, "name", ""), "name")).toBe("");
    expect(complaint({ ...draft, mode: "update", matchBy: ["rating"] }, fields)).toBeNull();
    expect(complaint({ ...draft, mode: "both" }, fields)).toBe("key");
  });

  it("proposes the old id as the key, then the name", () => {
    const named = assign(empty, 0, "name");
    expect(usualKey(named, { fields, naturalKeys })).toEqual(["name"]);
    expect(withMode(assign(named, 1, "externalId"), "both", { fields, naturalKeys }).matchBy).toEqual(["externalId"]);
  });

  it("groups rows by the old id, else by all that is not of a line", () => {
    const lines = assign(assign(assign(empty, 0, "name"), 1, "rating"), 2, "lines.product");
    expect(usualGroup(lines, fields)).toEqual([0, 1]);
    expect(usualGroup(assign(lines, 3, "externalId"), fields)).toEqual([3]);
    expect(hasLines(lines, fields)).toBe(true);
    expect(hasLines(assign(empty, 0, "addresses.city"), fields)).toBe(false);
  });
});

describe("reading", () => {
  const detected = { sheet: null, encoding: "GB18030", delimiter: ",", quote: '"', header: 1 } as unknown as Detected;

  it("keeps what a change does not touch and guesses the rest anew", () => {
    expect(override(detected, "delimiter", ";")).toEqual({ sheet: null, encoding: "GB18030", delimiter: ";" });
    expect(override(detected, "encoding", "UTF-8")).toEqual({ sheet: null, encoding: "UTF-8" });
    expect(override(detected, "header", 0)).toMatchObject({ encoding: "GB18030", delimiter: ",", header: 0 });
  });

  it("finds styles and values", () => {
    const column = (dates: string | null, samples: string[] = []) => ({ samples, guess: { dates } });
    const columns = [column("DAY_FIRST"), column(null, ["A"]), column("DAY_FIRST"), column("YEAR_FIRST")];
    const job = { columns, preview: [["", "B "], ["", "A"]], dryRun: null } as unknown as ImportJob;
    expect(styleOf(job, "dates")).toBe("DAY_FIRST");
    expect(valuesOf(job, 1)).toEqual(["A", "B"]);
    expect(isOption("公司", [{ value: "COMPANY", label: "公司" }])).toBe(true);
    expect(isOption("法人", [{ value: "COMPANY", label: "公司" }])).toBe(false);
  });
});

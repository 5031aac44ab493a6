import { describe, expect, it } from "vitest";
import type { FieldMeta } from "@/api/types";
import { draftToText, textToDraft } from "./conditions";

const fields = ["name", "stage", "address", "contactMethods", "amount"].map(
  (name): FieldMeta => ({ name, label: name, kind: "text" }),
);

describe("filter builder", () => {
  it.each([
    "name==x",
    "name=like=博远;stage=in=(A,B)",
    "name==x,amount=gt=5",
    "contactMethods.any(kind==EMAIL)",
    "address.city==上海",
    "name==x;(stage==A,stage==B)",
    "amount=empty=true",
  ])("shows and writes back %s", (text) => {
    const draft = textToDraft(text, fields);
    expect(draft).not.toBeNull();
    expect(draftToText(draft!)).toBe(text);
  });

  it("leaves out conditions that are not finished", () => {
    const conditions = [
      { field: "name", operator: "==", values: [""] },
      { field: "stage", operator: "==", values: ["A"] },
    ];
    expect(draftToText({ is: "and", groups: [{ is: "and", conditions }] })).toBe("stage==A");
  });

  it("admits what it cannot show", () => {
    expect(textToDraft("not(name==x)", fields)).toBeNull();
    expect(textToDraft("unknown==x", fields)).toBeNull();
  });
});

import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import type { TypeMeta } from "@/api/types";
import { createFormats } from "@/lib/format";
import en from "@/lib/locales/en.json";
import { filterWords } from "./filter-words";

const find = (key: string) => key.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], en) as string;
const t = ((key: string, values: Record<string, string> = {}) => find(key).replace(/{{(\w+)}}/g, (_all, name: string) => values[name] ?? "")) as unknown as TFunction;
const meta = {
  fields: [
    { name: "stage", label: "Stage", kind: "choice", options: [{ value: "LEAD", label: "Lead" }, { value: "LOST", label: "Lost" }] },
    { name: "since", label: "Since", kind: "date" },
    { name: "owner", label: "Owner", kind: "reference", to: "users" },
    { name: "note", label: "Note", kind: "text" },
  ],
} as unknown as TypeMeta;
const say = (text: string) => filterWords(text, { meta, t, formats: createFormats("en", "UTC"), title: (_field, id) => (id === "7" ? "Ann" : undefined) });

it("says a filter as one would", () => {
  expect(say("stage=in=(LEAD,LOST);since=ge=2026-11-01")).toBe("Stage is any of Lead, Lost and Since is on or after Nov 1, 2026");
  expect(say("(owner==7,owner==8);note=empty=true")).toBe("(Owner is Ann or Owner is #8) and Note is empty");
  expect(say("not(since==this-month)")).toBe("not (Since is this month)");
  expect(say("??")).toBe("??");
});

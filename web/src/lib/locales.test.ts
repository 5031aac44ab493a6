import { expect, it } from "vitest";
import en from "./locales/en.json";
import zh from "./locales/zh-CN.json";

interface Catalog {
  [key: string]: string | Catalog;
}

const flat = (catalog: Catalog, prefix = ""): [string, string][] =>
  Object.entries(catalog).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

/** Chinese has one plural form, English two. */
const withoutPlurals = (keys: string[]) => [...new Set(keys.map((key) => key.replace(/_(one|other)$/, "")))].sort();
const holes = (text: string) => [...text.matchAll(/{{(\w+)(?:, lower)?}}/g)].map((match) => match[1]).sort();

it("has the same keys in both languages", () => {
  const keys = (catalog: Catalog) => withoutPlurals(flat(catalog).map(([key]) => key));
  expect(keys(zh)).toEqual(keys(en));
});

it("has both forms of a plural in English, and the only one in Chinese", () => {
  const forms = (catalog: Catalog) => flat(catalog).flatMap(([key]) => (/_(one|other)$/.test(key) ? [key] : []));
  const plurals = withoutPlurals(forms(en));
  expect(forms(en).toSorted()).toEqual(plurals.flatMap((key) => [`${key}_one`, `${key}_other`]).toSorted());
  expect(forms(zh).filter((key) => key.endsWith("_one"))).toEqual([]);
  for (const key of forms(zh)) expect(plurals).toContain(key.replace(/_other$/, ""));
});

it("fills in the same things in both languages", () => {
  const english = new Map(flat(en));
  for (const [key, text] of flat(zh)) expect([key, holes(text)]).toEqual([key, holes(english.get(key) ?? "")]);
});

it("is sorted, so that two people rarely touch the same line", () => {
  for (const catalog of [en, zh] as Catalog[]) {
    const check = (part: Catalog) => {
      expect(Object.keys(part)).toEqual(Object.keys(part).toSorted((a, b) => (a < b ? -1 : 1)));
      for (const value of Object.values(part)) if (typeof value !== "string") check(value);
    };
    check(catalog);
  }
});

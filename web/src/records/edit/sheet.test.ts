import { expect, it } from "vitest";
import { guarded, readSheet, unguarded, writeSheet } from "./sheet";

it("reads what spreadsheets copy", () => {
  expect(readSheet("a\tb\r\nc\td\r\n")).toEqual([["a", "b"], ["c", "d"]]);
  expect(readSheet("a\t\n\tb")).toEqual([["a", ""], ["", "b"]]);
  expect(readSheet('"two\nlines"\t"a ""word"""')).toEqual([["two\nlines", 'a "word"']]);
});

it("takes a quote for a character where nothing is quoted", () => {
  expect(readSheet('"Hello" world\t5" pipe')).toEqual([['"Hello" world', '5" pipe']]);
  expect(readSheet('"never closed\tb')).toEqual([['"never closed', "b"]]);
});

it("reads back what it writes", () => {
  const rows = [["plain", 'with "quotes"', "two\nlines"], ["tab\there", '"first"', ""]];
  expect(readSheet(writeSheet(rows))).toEqual(rows);
});

it("reads ten thousand lines", () => {
  expect(readSheet(Array.from({ length: 10_000 }, (_one, at) => `n${at}\t${at}`).join("\n"))).toHaveLength(10_000);
});

it("gives a spreadsheet no formulas", () => {
  expect(guarded("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
  expect(guarded("-5")).toBe("-5");
  expect(guarded("+86 755 8888 8888")).toBe("+86 755 8888 8888");
  for (const text of ["=1", "'=1", "@a", "it's", "-5"]) expect(unguarded(guarded(text))).toBe(text);
});

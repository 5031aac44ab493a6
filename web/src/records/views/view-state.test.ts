import { expect, it } from "vitest";
import type { SavedView } from "@/api/views";
import { draftOf, isBare, isChanged, searchOf } from "./view-state";

const view: SavedView = {
  id: 7,
  version: 1,
  type: "orders",
  name: "Big ones",
  shared: false,
  mine: true,
  filter: "total=gt=100",
  named: ["open", "unpaid"],
  q: null,
  sort: "-total",
  columns: null,
};

it("becomes an address and back", () => {
  const search = searchOf(view);
  expect(search).toEqual({ view: 7, filter: "total=gt=100", named: "open,unpaid", q: undefined, sort: "-total" });
  const { id: _id, version: _version, mine: _mine, ...stored } = view;
  expect(draftOf("orders", search, null, "Big ones", false)).toEqual(stored);
});

it("knows whether something was changed since", () => {
  expect(isChanged(view, searchOf(view), null)).toBe(false);
  expect(isChanged(view, { ...searchOf(view), peek: 3 }, null)).toBe(false);
  expect(isChanged(view, { ...searchOf(view), sort: undefined }, null)).toBe(true);
  expect(isChanged(view, searchOf(view), ["number"])).toBe(true);
});

it("means the view as it is when an address names nothing else", () => {
  expect(isBare({ view: 7 })).toBe(true);
  expect(isBare({ view: 7, q: "a" })).toBe(false);
  expect(isBare({})).toBe(false);
});

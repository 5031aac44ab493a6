import { describe, expect, it } from "vitest";
import { also } from "./region-path";

describe("a filter and one more condition", () => {
  it.each([
    [undefined, "address.city==上海市", "address.city==上海市"],
    ["stage==A", "address.city==上海市", "stage==A;address.city==上海市"],
    ["stage==A;rating=gt=3", "addresses.any(address.city==上海市)", "stage==A;rating=gt=3;addresses.any(address.city==上海市)"],
    ["stage==A,stage==B", "address.city==上海市", "(stage==A,stage==B);address.city==上海市"],
  ])("%s and %s", (filter, condition, both) => {
    expect(also(filter, condition)).toBe(both);
  });
});

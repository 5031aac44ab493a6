import { describe, expect, it } from "vitest";
import { nest } from "./tree";

const company = (id: number, parent?: number) => ({ id, title: `C${id}`, parent });

describe("the company tree", () => {
  it("nests subsidiaries below their parents, in the order they came", () => {
    const [top, ...others] = nest([company(1), company(2, 1), company(4, 2), company(3, 1)]);
    expect(others).toEqual([]);
    expect(top?.children.map(({ id }) => id)).toEqual([2, 3]);
    expect(top?.children[0]?.children.map(({ id }) => id)).toEqual([4]);
  });

  it("puts whose parent one may not see at the top", () => {
    expect(nest([company(5, 99), company(6, 5)]).map(({ id }) => id)).toEqual([5]);
  });
});

import { expect, it } from "vitest";
import { append, finalWords } from "./speech";

it("puts a space between words and none between Chinese characters", () => {
  expect(append("", " hello ")).toBe("hello");
  expect(append("hello", "world")).toBe("hello world");
  expect(append("客户很满意，", "下周再谈")).toBe("客户很满意，下周再谈");
  expect(append("same", "  ")).toBe("same");
});

it("takes only what has become certain, once", () => {
  const result = (transcript: string, isFinal: boolean) => Object.assign([{ transcript }], { isFinal });
  const results = [result("old", true), result("new", true), result("maybe", false)];
  expect(finalWords({ resultIndex: 1, results })).toBe("new");
});

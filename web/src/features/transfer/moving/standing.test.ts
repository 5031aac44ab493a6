import { describe, expect, it } from "vitest";
import type { MovingType } from "@/api/moving";
import { amountDifference, difference, readFigure, standingOf } from "./standing";

const step = (more: Partial<MovingType>): MovingType => ({
  type: "orders",
  records: 10,
  amount: "100.10",
  currency: "CNY",
  old: null,
  imported: null,
  systems: [],
  gaps: [],
  may: true,
  ...more,
});
const old = (records: number | null, amount: string | null) => ({ records, amount, at: "2026-11-22T00:00:00Z" });

describe("standing", () => {
  it("says nothing before somebody has read the old figures", () => {
    expect(difference(step({}))).toBeNull();
    expect(amountDifference(step({ old: old(10, null) }))).toBeNull();
    expect(standingOf(step({}))).toBe("begun");
    expect(standingOf(step({ records: 0 }))).toBe("empty");
  });

  it("compares numbers and sums", () => {
    expect(difference(step({ old: old(12, null) }))).toBe(-2);
    expect(amountDifference(step({ old: old(10, "100.3") }))).toBe(-0.2);
    expect(standingOf(step({ old: old(10, "100.1") }))).toBe("agrees");
    expect(standingOf(step({ old: old(10, "100.2") }))).toBe("differs");
  });

  it("does not agree while rows are still refused", () => {
    const imported = { imports: 1, created: 10, updated: 0, failed: 2, last: null, open: [] };
    expect(standingOf(step({ old: old(10, null), imported }))).toBe("differs");
  });
});

describe("readFigure", () => {
  it("reads what people copy", () => {
    expect(readFigure("1,234", true)).toBe("1234");
    expect(readFigure("１２３４", true)).toBe("1234");
    expect(readFigure("¥ 1 234.50", false)).toBe("1234.50");
    expect(readFigure("  ", true)).toBeNull();
    expect(readFigure("12.5", true)).toBeUndefined();
    expect(readFigure("many", true)).toBeUndefined();
  });
});

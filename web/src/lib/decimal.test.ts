import { describe, expect, it } from "vitest";
import { addDecimals, compareDecimals, multiplyDecimals, readDecimal, roundDecimal } from "./decimal";

describe("decimals", () => {
  it("adds and multiplies without floating point", () => {
    expect(addDecimals("0.1", "0.2")).toBe("0.3");
    expect(multiplyDecimals("19.99", "-3")).toBe("-59.97");
    expect(addDecimals()).toBe("0");
  });

  it("rounds half away from zero", () => {
    expect(roundDecimal("1.005", 2)).toBe("1.01");
    expect(roundDecimal("-1.005", 2)).toBe("-1.01");
    expect(roundDecimal("3", 2)).toBe("3.00");
  });

  it("compares by value", () => {
    expect(compareDecimals("10", "9.99")).toBe(1);
    expect(compareDecimals("1.0", "1")).toBe(0);
  });

  it.each([
    ["1,234.50", "1234.50"],
    ["￥１２", "12"],
    ["(5)", "-5"],
    ["007", "7"],
    [".5", "0.5"],
    ["12%", "12"],
    ["CNY 3", "3"],
  ])("reads %s", (typed, value) => expect(readDecimal(typed)).toBe(value));

  it("refuses what is no number", () => {
    for (const typed of ["", "abc", "1.2.3", "-", "1e5"]) expect(readDecimal(typed)).toBeNull();
  });
});

import { expect, it } from "vitest";
import { isFullNumber, readableNumber } from "./phone-number";

it.each([
  ["+8613800138000", "138 0013 8000"],
  ["+861088888888", "010 8888 8888"],
  ["+862188888888", "021 8888 8888"],
  ["+8675588888888;ext=801", "0755 8888 8888 #801"],
  ["+863718888888", "0371 888 8888"],
  ["+16502530000", "+16502530000"],
  ["95588", "95588"],
  ["有限公司", "有限公司"],
])("reads %s as %s", (kept, read) => expect(readableNumber(kept)).toBe(read));

it("takes no other text for a number", () => {
  expect(isFullNumber("+8613800138000")).toBe(true);
  for (const text of ["13800138000", "+86 138", "C-000123", ""]) expect(isFullNumber(text)).toBe(false);
});

import { expect, it } from "vitest";
import { addDays } from "./days";

it("counts over the ends of months and years", () => {
  expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
});

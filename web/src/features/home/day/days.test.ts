import { describe, expect, it } from "vitest";
import { daysBetween, laterDays, plusDays } from "./days";

describe("days to put something off to", () => {
  it("crosses months and years", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(plusDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(daysBetween("2026-12-31", "2027-01-02")).toBe(2);
  });

  it.each([
    ["2026-11-22", "2026-11-23"],
    ["2026-11-23", "2026-11-30"],
    ["2026-11-28", "2026-11-30"],
  ])("the Monday after %s is %s", (today, monday) => {
    expect(laterDays(today).map(({ day }) => day)).toContain(monday);
  });

  it("offers no day twice", () => {
    for (let i = 0; i < 7; i++) {
      const days = laterDays(plusDays("2026-11-22", i)).map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual([...days].sort());
    }
  });
});

import { expect, it } from "vitest";
import { toInstant, toLocal } from "./zone";

it.each([
  ["2026-11-22T01:30:00.000Z", "Asia/Shanghai", "2026-11-22 09:30:00"],
  ["2026-07-01T12:00:00.000Z", "America/New_York", "2026-07-01 08:00:00"],
  ["2026-12-31T16:00:00.000Z", "Asia/Shanghai", "2027-01-01 00:00:00"],
])("%s in %s is %s", (instant, zone, local) => {
  expect(toLocal(instant, zone)).toBe(local);
  expect(toInstant(local, zone)).toBe(instant);
});

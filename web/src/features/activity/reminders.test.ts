import { expect, it } from "vitest";
import { pause } from "./reminders";

const now = Date.parse("2026-11-22T08:00:00Z");

it("asks again right when the next reminder is due", () => {
  expect(pause("2026-11-22T08:00:10Z", now)).toBe(10_250);
});

it("asks twice a minute at most and once a second at least", () => {
  expect(pause(null, now)).toBe(30_000);
  expect(pause("2026-11-22T12:00:00Z", now)).toBe(30_000);
  expect(pause("2026-11-22T07:59:00Z", now)).toBe(1_000);
});

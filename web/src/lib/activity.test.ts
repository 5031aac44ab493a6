import { afterEach, expect, it, vi } from "vitest";
import { headers } from "@/api/http";

afterEach(() => vi.useRealTimers());

it("says so when a page that nobody touches asks by itself", () => {
  vi.useFakeTimers({ now: Date.now() + 1000 });
  window.dispatchEvent(new Event("keydown"));
  expect(headers("GET", {}).has("X-Guanxi-Passive")).toBe(false);
  vi.advanceTimersByTime(61_000);
  expect(headers("GET", {}).has("X-Guanxi-Passive")).toBe(true);
  window.dispatchEvent(new Event("pointermove"));
  expect(headers("GET", {}).has("X-Guanxi-Passive")).toBe(false);
});

import { expect, it } from "vitest";
import { changesOf, entryOf, splitId } from "./entries";

const zone = "Asia/Shanghai";

it("shows a meeting at the reader's wall clock", () => {
  const record = { id: 7, version: 1, title: "Samples", at: "2026-11-22T01:30:00Z", duration: 90, kind: "VISIT" };
  expect(entryOf("activities", record, zone, true)).toMatchObject({
    id: "activities/7",
    start: "2026-11-22T09:30:00",
    end: "2026-11-22T11:00:00",
    allDay: false,
    className: "gx-visit",
  });
});

it("shows a task on its day, and none without one", () => {
  const task = { id: 8, version: 1, title: "Send", dueOn: "2026-11-22", status: "OPEN", customer: { id: 1, title: "Bo" } };
  expect(entryOf("tasks", task, zone, true)).toMatchObject({ title: "Send · Bo", start: "2026-11-22", allDay: true, editable: true });
  expect(entryOf("tasks", { ...task, status: "DONE" }, zone, true)?.editable).toBe(false);
  expect(entryOf("tasks", { ...task, dueOn: null }, zone, true)).toBeNull();
});

it("stores what was moved in the reader's zone", () => {
  expect(changesOf("tasks/8", "2026-11-25", null, zone)).toEqual({ dueOn: "2026-11-25" });
  expect(changesOf("activities/7", "2026-11-23T09:00:00Z", "2026-11-23T10:15:00Z", zone)).toEqual({
    at: "2026-11-23T01:00:00.000Z",
    duration: 75,
  });
  expect(splitId("tasks/8")).toEqual({ type: "tasks", id: 8 });
});

it("keeps the length over a change of the clocks, and never lets the end come first", () => {
  expect(changesOf("activities/7", "2026-10-25T01:00:00Z", "2026-10-25T04:00:00Z", "Europe/Berlin").duration).toBe(240);
  expect(changesOf("activities/7", "2026-11-23T09:00:00Z", "2026-11-23T08:00:00Z", zone).duration).toBe(1);
});

import { expect, it } from "vitest";
import type { Entry } from "./entries";
import { keyMove } from "./key-move";

const meeting: Entry = {
  id: "activities/1",
  title: "",
  start: "2026-11-30T09:00:00",
  end: "2026-11-30T10:00:00",
  allDay: false,
  className: "",
  editable: true,
  durationEditable: true,
};
const task: Entry = { ...meeting, id: "tasks/1", start: "2026-11-30", end: undefined, allDay: true };
const press = (key: string, shiftKey = false) => ({ key, altKey: true, shiftKey });

it("moves a meeting by days and quarters of an hour", () => {
  expect(keyMove(meeting, press("ArrowRight"))).toEqual({ start: "2026-12-01T09:00:00", end: "2026-12-01T10:00:00" });
  expect(keyMove(meeting, press("ArrowUp"))).toEqual({ start: "2026-11-30T08:45:00", end: "2026-11-30T09:45:00" });
});

it("changes its length with Shift, but never below nothing", () => {
  expect(keyMove(meeting, press("ArrowDown", true))).toEqual({ start: meeting.start, end: "2026-11-30T10:15:00" });
  expect(keyMove({ ...meeting, end: "2026-11-30T09:15:00" }, press("ArrowUp", true))).toBeNull();
});

it("moves a task by days and weeks", () => {
  expect(keyMove(task, press("ArrowLeft"))).toEqual({ start: "2026-11-29", end: null });
  expect(keyMove(task, press("ArrowDown"))).toEqual({ start: "2026-12-07", end: null });
  expect(keyMove(task, press("ArrowDown", true))).toBeNull();
});

it("leaves other keys alone", () => {
  expect(keyMove(meeting, { key: "ArrowDown", altKey: false, shiftKey: false })).toBeNull();
  expect(keyMove(meeting, press("Enter"))).toBeNull();
});

import { expect, it } from "vitest";
import { stepTo } from "./use-cells";

const from = (row: number, column: number) => ({
  go: (step: Parameters<typeof stepTo>[1], far = false) => {
    const to = stepTo({ row, column }, step, far, 5, 3);
    return [to.row, to.column];
  },
});

it("moves as in a spreadsheet and stays inside", () => {
  expect(from(0, 0).go("up")).toEqual([0, 0]);
  expect(from(4, 2).go("down")).toEqual([4, 2]);
  expect(from(2, 1).go("down", true)).toEqual([4, 1]);
  expect(from(2, 1).go("end")).toEqual([2, 2]);
  expect(from(2, 1).go("home", true)).toEqual([0, 0]);
});

it("goes on in the next row with Tab, and back", () => {
  expect(from(1, 2).go("next")).toEqual([2, 0]);
  expect(from(2, 0).go("back")).toEqual([1, 2]);
  expect(from(4, 2).go("next")).toEqual([4, 2]);
});

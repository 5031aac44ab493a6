import { expect, it } from "vitest";
import { csv } from "./csv";

it("quotes cells and disarms formulas", () => {
  expect(csv([["名", 'a"b'], ["=1+1", "x,y"]])).toBe('\uFEFF"名","a""b"\r\n"\'=1+1","x,y"\r\n');
});

import { describe, expect, it } from "vitest";
import { amountsOf, emptyLine, toSend, totalsOf, withRoom } from "./line";
import { readPasted } from "./paste";

const line = (change: object) => ({ ...emptyLine(), name: "x", ...change });

describe("purchase lines", () => {
  it("computes net, tax and total as the server does", () => {
    const amounts = amountsOf(line({ quantity: "3", unitPrice: "19.99", discountPercent: "10", taxPercent: "13" }), 2);
    expect(amounts).toEqual({ net: "53.97", tax: "7.02", total: "60.99" });
  });

  it("takes a return as a negative quantity", () => {
    const lines = [line({ quantity: "2", unitPrice: "10" }), line({ quantity: "-1", unitPrice: "10" })];
    expect(totalsOf(lines, 2).total).toBe("10.00");
  });

  it("always leaves room for one more line", () => {
    expect(withRoom([])).toHaveLength(1);
    expect(withRoom([line({}), emptyLine()])).toHaveLength(2);
    expect(withRoom([line({})])).toHaveLength(2);
  });

  it("leaves to the server what nobody typed", () => {
    expect(toSend(line({ product: { id: 7, title: "Tea" }, name: "Tea", quantity: "1,000" }))).toEqual({
      product: 7,
      name: "Tea",
      quantity: "1000",
    });
  });
});

describe("paste from a spreadsheet", () => {
  it("reads names and numbers, and skips a heading", () => {
    const lines = readPasted("产品\t数量\t单价\n龙井茶\t2\t1,280.00\nFreight\t1\t50\t10%\r\n");
    expect(lines?.map(({ name, quantity, unitPrice, discountPercent }) => [name, quantity, unitPrice, discountPercent])).toEqual([
      ["龙井茶", "2", "1280.00", ""],
      ["Freight", "1", "50", "10"],
    ]);
  });

  it("leaves a single word to the box it is pasted into", () => {
    expect(readPasted("龙井茶")).toBeNull();
  });
});

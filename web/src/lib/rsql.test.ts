import { describe, expect, it } from "vitest";
import { parseFilter, printFilter } from "./rsql";

describe("RSQL", () => {
  it.each([
    "name==x",
    "a==x;b=gt=5,(c=in=(1,2))",
    "(a==1,b==2);c!=3",
    "contactMethods.any(kind==EMAIL;value=like=x)",
    "contactMethods.none(kind==EMAIL)",
    "not(a==1;b==2)",
    'name=="上海 博远"',
    "customer.address.city==上海",
    "nextContact==this-week",
    "owner=empty=true",
  ])("reads and writes %s", (text) => {
    const filter = parseFilter(text);
    expect(filter).not.toBeNull();
    expect(parseFilter(printFilter(filter!))).toEqual(filter);
  });

  it("binds and tighter than or", () => {
    expect(parseFilter("a==1;b==2,c==3")).toMatchObject({ is: "or", items: [{ is: "and" }, { is: "compare" }] });
  });

  it("escapes what has a meaning in the grammar", () => {
    const filter = { is: "compare" as const, path: "name", operator: "==", values: ['a"b\\c;d'] };
    expect(parseFilter(printFilter(filter))).toEqual(filter);
  });

  it("gives up quietly on what it cannot read", () => {
    for (const text of ["", "name", "name==", "(a==1", "a==1)", "a=b"]) expect(parseFilter(text)).toBeNull();
  });
});

import { expect, it } from "vitest";
import { calledFrom } from "./called";

const nowhere = { pathname: "/", search: "" };

function link(html: string) {
  document.body.innerHTML = html;
  return document.querySelector("a")!;
}

it("asks the card the number is on", () => {
  const a = link('<li data-record="contacts/7"><a href="tel:1">1</a></li>');
  expect(calledFrom(a, { pathname: "/customers", search: "" })).toEqual({ type: "contacts", id: 7 });
});

it("else asks the page, or what is looked at beside the list", () => {
  const a = link('<a href="tel:1">1</a>');
  expect(calledFrom(a, { pathname: "/customers/12", search: "" })).toEqual({ type: "customers", id: 12 });
  expect(calledFrom(a, { pathname: "/customers", search: "?peek=9" })).toEqual({ type: "customers", id: 9 });
  expect(calledFrom(a, { pathname: "/orders/3", search: "" })).toBeNull();
  expect(calledFrom(a, nowhere)).toBeNull();
});

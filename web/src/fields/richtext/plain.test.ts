import { expect, it } from "vitest";
import { fromPlain, plainText } from "./plain";

it("tells the words of formatted text", () => {
  expect(plainText("<p>a <strong>b</strong></p><ul><li><p>c &lt; d</p></li></ul>")).toBe("a b c < d");
});

it("takes plain text at its word", () => {
  expect(plainText(fromPlain("a < b & <i>c</i>\nnext"))).toBe("a < b & <i>c</i> next");
});

import { readDecimal } from "@/lib/decimal";
import { emptyLine, type Line } from "./line";

const ORDER = ["quantity", "unitPrice", "discountPercent", "taxPercent"] as const;

/** Rows copied from a spreadsheet: a name, then quantity, price, discount and tax in this order. */
export function readPasted(text: string): Line[] | null {
  if (!/[\t\n]/.test(text.trim())) return null;
  const rows = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => row.split("\t").map((cell) => cell.trim()));
  return rows.filter((cells, at) => !(at === 0 && isHeading(cells))).map(readRow);
}

/** A first row without a single number, above rows that have some, is a heading. */
const isHeading = (cells: string[]) => cells.length > 1 && cells.slice(1).every((cell) => readDecimal(cell) === null);

function readRow(cells: string[]): Line {
  const line = emptyLine();
  const at = cells.findIndex((cell, index) => index > 0 && readDecimal(cell) !== null);
  line.name = cells
    .slice(0, at < 0 ? undefined : at)
    .filter(Boolean)
    .join(" ");
  if (at > 0) {
    cells.slice(at, at + ORDER.length).forEach((cell, index) => {
      line[ORDER[index]!] = readDecimal(cell) ?? "";
    });
  }
  return line;
}

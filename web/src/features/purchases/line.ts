import type { RecordData, Reference } from "@/api/types";
import { addDecimals, multiplyDecimals, readDecimal, roundDecimal } from "@/lib/decimal";
import { token } from "@/lib/token";

/** A line as it is typed: all texts, so that half a number is no error yet. */
export interface Line {
  key: string;
  product: Reference | null;
  name: string;
  quantity: string;
  unitPrice: string;
  discountPercent: string;
  taxPercent: string;
}

export const numberColumns = ["quantity", "unitPrice", "discountPercent", "taxPercent"] as const;
export type NumberColumn = (typeof numberColumns)[number];

export const emptyLine = (): Line => ({
  key: token(),
  product: null,
  name: "",
  quantity: "",
  unitPrice: "",
  discountPercent: "",
  taxPercent: "",
});

export const isBlank = (line: Line) =>
  !line.product && line.name.trim() === "" && numberColumns.every((column) => line[column].trim() === "");

/** Always one empty line at the end to go on typing in. */
export function withRoom(lines: Line[]): Line[] {
  const last = lines.at(-1);
  return last && isBlank(last) ? lines : [...lines, emptyLine()];
}

export const wrongColumns = (line: Line): NumberColumn[] =>
  numberColumns.filter((column) => line[column].trim() !== "" && readDecimal(line[column]) === null);

const read = (text: string, otherwise: string) => readDecimal(text) ?? otherwise;

/** The same arithmetic as the server's, only to show a total while typing. */
export function amountsOf(line: Line, digits: number) {
  const gross = multiplyDecimals(read(line.quantity, "1"), read(line.unitPrice, "0"));
  const kept = addDecimals("100", `-${read(line.discountPercent, "0")}`.replace("--", ""));
  const net = roundDecimal(multiplyDecimals(multiplyDecimals(gross, kept), "0.01"), digits);
  const tax = roundDecimal(multiplyDecimals(multiplyDecimals(net, read(line.taxPercent, "0")), "0.01"), digits);
  return { net, tax, total: addDecimals(net, tax) };
}

export function totalsOf(lines: Line[], digits: number) {
  const amounts = lines.filter((line) => !isBlank(line)).map((line) => amountsOf(line, digits));
  return {
    net: addDecimals(...amounts.map(({ net }) => net)),
    tax: addDecimals(...amounts.map(({ tax }) => tax)),
    total: addDecimals(...amounts.map(({ total }) => total)),
  };
}

/** What the server is sent; what was not typed is left to it. */
export function toSend(line: Line) {
  const sent: Record<string, string | number> = { quantity: read(line.quantity, "1") };
  if (line.product) sent.product = line.product.id;
  if (line.name.trim()) sent.name = line.name.trim();
  for (const column of ["unitPrice", "discountPercent", "taxPercent"] as const) {
    const value = readDecimal(line[column]);
    if (value !== null) sent[column] = value;
  }
  if (!line.product && sent.unitPrice === undefined) sent.unitPrice = "0";
  return sent;
}

const shorten = (value: unknown): string =>
  value === null || value === undefined ? "" : String(value).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

const orNone = (value: unknown) => (Number(value) === 0 ? "" : shorten(value));

/** The lines of an earlier order, to start from. */
export function linesOf(order: RecordData): Line[] {
  const rows = (order.lines ?? []) as Record<string, unknown>[];
  return rows.map((row) => ({
    ...emptyLine(),
    product: (row.product as Reference | null | undefined) ?? null,
    name: String(row.name ?? ""),
    quantity: shorten(row.quantity),
    unitPrice: shorten(row.unitPrice),
    discountPercent: orNone(row.discountPercent),
    taxPercent: orNone(row.taxPercent),
  }));
}

const BREAK = /[\t\n]/;

/** The end of a quoted cell that begins at `from`, or -1 when the quote is just a character of the text. */
function quotedEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 === text.length || BREAK.test(text[at + 1]!) ? at + 1 : -1;
  }
  return -1;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n") at++;
  return at;
}

/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around a cell of several lines. */
export function readSheet(copied: string): string[][] {
  const text = copied.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  for (let at = 0; ; at++) {
    const quoted = text[at] === '"' ? quotedEnd(text, at) : -1;
    const end = quoted < 0 ? plainEnd(text, at) : quoted;
    const cell = quoted < 0 ? text.slice(at, end) : text.slice(at + 1, end - 1).replaceAll('""', '"');
    rows.at(-1)!.push(cell);
    if (end >= text.length) return rows;
    if (text[end] === "\n") rows.push([]);
    at = end;
  }
}

const writeCell = (cell: string) => (BREAK.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeSheet = (rows: string[][]): string => rows.map((row) => row.map(writeCell).join("\t")).join("\n");

const STARTS = /^'*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]\d[\d,]*(\.\d+)?%?$|^\+\d[\d ()-]{4,24}$/;

/** A spreadsheet must not take a text for a formula: an apostrophe goes before it, as in exported files. */
export const guarded = (text: string): string => (STARTS.test(text) && !NUMBER.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string => (text.startsWith("'") && STARTS.test(text) ? text.slice(1) : text);

const FORMULA = /^['=+\-@\t\r＝＋－＠]/;

/** For spreadsheets: UTF-8 with its mark, and no text that could be run as a formula. */
export function csv(rows: string[][]): string {
  const cell = (text: string) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

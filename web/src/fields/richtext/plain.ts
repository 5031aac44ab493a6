const BLOCKS = "p, h1, h2, h3, li, blockquote, pre, br, hr";

/** The words of formatted text in one line; nothing in it is loaded or run. */
export function plainText(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const block of page.querySelectorAll(BLOCKS)) block.after(" ");
  return (page.body.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Plain text as formatted text that says the same. */
export const fromPlain = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</p>`)
    .join("");

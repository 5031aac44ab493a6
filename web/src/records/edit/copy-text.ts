/** Puts a text on the clipboard; also on plain HTTP in the office network, where browsers withhold the newer way. */
export function copyText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", put, { once: true, capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put, true);
}

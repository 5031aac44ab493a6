/** Without the newer way, which browsers withhold on plain HTTP in the office network: through a box nobody sees. */
function copyByBox(text: string) {
  const focused = document.activeElement as HTMLElement | null;
  const box = document.createElement("textarea");
  box.value = text;
  box.style.cssText = "position:fixed;opacity:0";
  (focused?.parentElement ?? document.body).append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
  focused?.focus();
}

/** Puts a text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByBox(text);
  }
}

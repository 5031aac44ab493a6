import { useEffect, useRef } from "react";
import { singleKeys } from "./preferences";

type Keys = Record<string, (event: KeyboardEvent) => void>;

const TYPING = "input, textarea, select, [contenteditable=true], [role=combobox], [role=menu], [role=listbox]";
const PAUSE = 900;

function spell(event: KeyboardEvent): string {
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  return `${mod}${key}`;
}

/** Listens for keys such as `c`, `?`, `mod+k` or a sequence `g c` while nobody is typing or in a dialog. */
export function useKeys(keys: Keys, active = true) {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!active) return;
    let before = "";
    let inDialog = false;
    let timer: ReturnType<typeof setTimeout>;
    const listen = (event: KeyboardEvent) => {
      const key = spell(event);
      const isMod = key.startsWith("mod+");
      const target = event.target as HTMLElement | null;
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      if (!isMod && (!singleKeys() || target?.closest?.(TYPING))) return;
      if (!isMod && inDialog) return;
      const run = current.current[`${before} ${key}`] ?? current.current[key];
      before = isMod ? "" : key;
      clearTimeout(timer);
      timer = setTimeout(() => (before = ""), PAUSE);
      if (!run) return;
      event.preventDefault();
      before = "";
      run(event);
    };
    // Before the dialog itself hears of it: the Escape that closes it must not mean anything else.
    const look = () => {
      inDialog = document.querySelector("[aria-modal=true]") !== null;
    };
    window.addEventListener("keydown", look, true);
    document.addEventListener("keydown", listen);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", look, true);
      document.removeEventListener("keydown", listen);
    };
  }, [active]);
}

const QUIET = 60_000;
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

let touched = Date.now();

const touch = () => {
  touched = Date.now();
};

for (const kind of TOUCHES) window.addEventListener(kind, touch, { capture: true, passive: true });

/** Nobody has touched the page for a while: what it asks now it asks by itself. */
export const isQuiet = () => Date.now() - touched > QUIET;

import { useEffect, type ReactNode } from "react";
import { createPortal } from "react-dom";
import "./print.css";

interface Props {
  /** Everything that belongs on the paper is there. */
  ready: boolean;
  onDone: () => void;
  children: ReactNode;
}

/** A page for the printer beside the one on the screen; prints itself as soon as it is complete. */
export function Printed({ ready, onDone, children }: Props) {
  useEffect(() => {
    if (!ready) return;
    window.addEventListener("afterprint", onDone, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("afterprint", onDone);
    };
    // Printed once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready]);
  return createPortal(<article className="gx-print">{children}</article>, document.body);
}

import { useEffect, useState, type ReactNode } from "react";

/** Shows its children only after a moment, so that quick answers never flicker. */
export function Delayed({ children, after = 150 }: { children: ReactNode; after?: number }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return due ? children : null;
}

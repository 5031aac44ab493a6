import { useEffect } from "react";

/** Names the browser tab. */
export function useTitle(title: string | null | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · Guanxi` : "Guanxi";
  }, [title]);
}

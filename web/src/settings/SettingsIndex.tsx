import { useMediaQuery } from "@mantine/hooks";
import { Navigate } from "@tanstack/react-router";

const WIDE = "(min-width: 768px)";

/** On a phone the list of pages stands alone; elsewhere the first page stands beside it. */
export function SettingsIndex() {
  const wide = useMediaQuery(WIDE, window.matchMedia?.(WIDE).matches ?? true);
  return wide ? <Navigate to="/settings/$page" params={{ page: "preferences" }} replace /> : null;
}

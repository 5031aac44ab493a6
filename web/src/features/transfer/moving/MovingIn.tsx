import { useParams } from "@tanstack/react-router";
import { BundlePage } from "../bundle/BundlePage";
import { BundlesPage } from "../bundle/BundlesPage";
import { ChecklistPage } from "./ChecklistPage";

/** Everything about moving in that is not a table: the checklist, and files in a zip. */
export function MovingIn() {
  const { _splat = "" } = useParams({ from: "/shell/moving-in/$" });
  const [first, id] = _splat.split("/");
  if (first !== "files") return <ChecklistPage />;
  return id && /^\d+$/.test(id) ? <BundlePage id={Number(id)} /> : <BundlesPage />;
}

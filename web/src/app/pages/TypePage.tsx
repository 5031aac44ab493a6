import "../slots";
import { getRouteApi } from "@tanstack/react-router";
import { useType } from "@/api/meta";
import { ListPage } from "@/records/list/ListPage";
import { NotFound } from "./Fallbacks";

const route = getRouteApi("/shell/$type");

export function TypePage() {
  const meta = useType(route.useParams().type);
  return meta && !meta.child ? <ListPage key={meta.type} meta={meta} /> : <NotFound />;
}

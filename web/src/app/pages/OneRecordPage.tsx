import "../slots";
import { getRouteApi } from "@tanstack/react-router";
import { useType } from "@/api/meta";
import { RecordPage } from "@/records/record/RecordPage";
import { NotFound } from "./Fallbacks";

const route = getRouteApi("/shell/$type/$id");

export function OneRecordPage() {
  const params = route.useParams();
  const meta = useType(params.type);
  const id = Number(params.id);
  return meta && Number.isSafeInteger(id) ? <RecordPage meta={meta} id={id} /> : <NotFound />;
}

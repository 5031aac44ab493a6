import { useQuery } from "@tanstack/react-query";
import { useModel } from "@/api/meta";
import { countQuery, type ListParams } from "@/api/records";
import { useFormats } from "@/lib/use-formats";

/** How many of a list's records a verb reaches, in figures; null while that is not known or where it is all of them. */
export function useReached(type: string, params: ListParams, verb: "export" | "bulk") {
  const { isAdmin } = useModel();
  const formats = useFormats();
  const seen = useQuery({ ...countQuery({ type, params, verb: "read" }), enabled: !isAdmin });
  const within = useQuery({ ...countQuery({ type, params, verb }), enabled: !isAdmin });
  const total = seen.data?.count ?? null;
  const reached = within.data?.count ?? null;
  if (total === null || reached === null || reached >= total) return null;
  return { reached: formats.number(reached), total: formats.number(total) };
}

import type { BulkSelection } from "@/api/bulk";
import type { ListParams } from "@/api/records";
import type { Selection } from "../list/use-selection";

/** The ticked rows, or everything the list shows when that was asked for. */
export function selected(selection: Selection, params: ListParams): BulkSelection {
  const deleted = params.deleted === true;
  if (!selection.everything) return { ids: selection.records.map(({ id }) => id), deleted };
  return { filter: params.filter ?? "", named: params.named?.split(","), q: params.q, deleted };
}

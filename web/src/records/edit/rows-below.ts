import { api } from "@/api/http";
import type { ListParams } from "@/api/records";
import type { Page, RecordData } from "@/api/types";

/** So many rows can be pasted onto at once. */
export const MOST_ROWS = 10_000;
const PAGE = 200;

/** The rows of a view from `from` on, in its order, as many as are wanted or as there are. */
export async function rowsBelow(
  type: string,
  params: ListParams,
  from: number,
  wanted: number,
  signal: AbortSignal,
  onProgress: (rows: number) => void,
): Promise<RecordData[]> {
  const rows: RecordData[] = [];
  let after: string | undefined;
  while (rows.length < wanted) {
    const place = after === undefined ? { offset: from } : { after };
    const page = await api.get<Page>(`/${type}`, { ...params, ...place, limit: PAGE, count: "none" }, signal);
    rows.push(...page.items);
    onProgress(rows.length);
    if (!page.next) break;
    after = page.next;
  }
  return rows.slice(0, wanted);
}

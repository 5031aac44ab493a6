import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
  type ColumnSizingState,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import type { FieldMeta, RecordData } from "@/api/types";
import { looksOf } from "@/fields/looks";

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
const helper = createColumnHelper<typeof features, RecordData>();
const NO_ROWS: RecordData[] = [];

const TITLE_WIDTH = 260;

/** The column model of the grid: sizes while dragging, and the sizes to keep afterwards. */
export function useGridTable(shown: FieldMeta[], titleField: string | null | undefined, sizes: Record<string, number>) {
  const [dragged, setDragged] = useState<ColumnSizingState>({});
  const columns = useMemo(
    () =>
      helper.columns(
        shown.map((field) =>
          helper.accessor((record) => record[field.name], {
            id: field.name,
            header: field.label,
            size: field.name === titleField ? TITLE_WIDTH : looksOf(field).width,
            minSize: 64,
            maxSize: 800,
          }),
        ),
      ),
    [shown, titleField],
  );
  const columnSizing = useMemo(() => ({ ...sizes, ...dragged }), [sizes, dragged]);
  return useTable({
    features,
    columns,
    data: NO_ROWS,
    columnResizeMode: "onChange",
    state: { columnSizing },
    onColumnSizingChange: (change) =>
      setDragged((now) => (typeof change === "function" ? change({ ...sizes, ...now }) : change)),
  });
}

export type GridTable = ReturnType<typeof useGridTable>;

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { lazy, Suspense, useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from "react";
import type { ListParams } from "@/api/records";
import type { RecordData, TypeMeta } from "@/api/types";
import { useRowHeight } from "@/lib/preferences";
import { useMarks } from "../edit/edits";
import { isEditable } from "../edit/editable";
import type { Columns } from "./use-columns";
import { GridHeader } from "./GridHeader";
import { GridRow } from "./GridRow";
import { useGridTable } from "./grid-table";
import { useCells } from "./use-cells";
import type { Selection } from "./use-selection";
import classes from "./grid.module.css";

const loadDesk = async () => ({ default: (await import("../edit/CellDesk")).CellDesk });
const CellDesk = lazy(loadDesk);

interface Props {
  meta: TypeMeta;
  params: ListParams;
  rows: RecordData[];
  total: number | null;
  columns: Columns;
  sort: string | undefined;
  selection: Selection;
  active: number;
  stale: boolean;
  onSort: (field: string) => void;
  onActive: (index: number) => void;
  onPeek: (record: RecordData) => void;
  onOpen: (record: RecordData) => void;
  onEnd: () => void;
}

const NEAR_THE_END = 40;

/** The grid: only the rows in sight are mounted, cells are plain elements; one cell at most has an editor. */
export function Grid(props: Props) {
  const { meta, rows, columns, selection, active, onActive, onPeek, onOpen, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const cells = useCells(rows.length, columns.shown.length, active, onActive);
  const marks = useMarks(meta.type);
  const changeable = !props.params.deleted;
  const table = useGridTable(columns.shown, meta.titleField, columns.sizes);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 4,
    // The focused row stays, or the focus would be lost while one scrolls.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return active < 0 || cells.column < 0 || seen.includes(active) || active >= rows.length ? seen : [...seen, active].sort((a, b) => a - b);
    },
  });
  // Whoever clicks a cell types on at once: what takes it must be there by then.
  useEffect(() => {
    const timer = setTimeout(() => void loadDesk(), 500);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = virtual.range?.endIndex ?? 0;

  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - NEAR_THE_END) onEnd();
  }, [last, rows.length, onEnd]);

  useEffect(() => {
    if (active >= 0 && active < rows.length) virtual.scrollToIndex(active, { align: "auto" });
    // Only when the active row moves, not at every render of the virtualiser.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active]);

  const locked = useMemo(
    () => new Set(columns.shown.filter((field) => !changeable || !isEditable(meta, field)).map(({ name }) => name)),
    [columns.shown, changeable, meta],
  );

  const sizes = table.getHeaderGroups()[0]?.headers.map((header) => header.getSize()) ?? [];
  const template = ["40px", ...sizes.map((size) => `${size}px`), "minmax(16px, 1fr)"].join(" ");
  const width = 56 + sizes.reduce((sum, size) => sum + size, 0);
  const look = useMemo(
    () => ({ "--columns": template, "--width": `${width}px`, "--gx-row": `${height}px` }) as CSSProperties,
    [template, width, height],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const record = rows[active];
    const go = (to: number) => onActive(Math.max(0, Math.min(rows.length - 1, to)));
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2);
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      PageDown: () => go(active + page),
      PageUp: () => go(active - page),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => cells.go(Math.max(0, active), 0),
      F2: () => cells.go(Math.max(0, active), 0, false, true),
      Enter: () => record && onOpen(record),
      " ": () => record && onPeek(record),
      x: () => record && selection.toggle(record),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      id="record-grid"
      aria-label={meta.labelPlural}
      aria-rowcount={props.total ?? -1}
      aria-multiselectable
      aria-activedescendant={rows[active] ? `row-${rows[active].id}` : undefined}
      aria-busy={props.stale}
      tabIndex={0}
      style={look}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && rows.length > 0) onActive(0);
      }}
    >
      <GridHeader {...props} table={table} />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const record = rows[item.index]!;
          const at = item.index === active ? cells.column : -1;
          const chosen = cells.range && item.index >= cells.range.top && item.index <= cells.range.bottom ? cells.range : null;
          return (
            <GridRow
              key={record.id}
              record={record}
              type={meta.type}
              titleField={meta.titleField}
              shown={columns.shown}
              index={item.index}
              top={item.start}
              selected={selection.has(record.id)}
              active={item.index === active}
              column={at}
              left={chosen ? chosen.left : -1}
              right={chosen ? chosen.right : -1}
              marks={marks.get(record.id)}
              locked={locked}
              desk={
                at < 0 ? null : (
                  <Suspense fallback={null}>
                    <CellDesk
                      key={`${record.id}/${columns.shown[at]?.name}`}
                      meta={meta}
                      params={props.params}
                      rows={rows}
                      total={props.total}
                      shown={columns.shown}
                      row={item.index}
                      column={at}
                      cells={cells}
                      changeable={changeable}
                      onPeek={onPeek}
                      onLeave={() => {
                        cells.leave();
                        scroller.current?.focus();
                      }}
                    />
                  </Suspense>
                )
              }
              onCell={cells.go}
              onToggle={selection.toggle}
              onPeek={onPeek}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

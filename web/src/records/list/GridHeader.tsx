import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { looksOf } from "@/fields/looks";
import type { GridTable } from "./grid-table";
import { readSort } from "./list-search";
import type { Columns } from "./use-columns";
import type { Selection } from "./use-selection";
import classes from "./grid.module.css";

interface Props {
  meta: TypeMeta;
  rows: RecordData[];
  columns: Columns;
  sort: string | undefined;
  selection: Selection;
  table: GridTable;
  onSort: (field: string) => void;
}

/** Moves one name to the place of another. */
export function move(names: string[], from: string, to: string): string[] {
  if (from === to) return names;
  const rest = names.filter((name) => name !== from);
  const after = names.indexOf(from) < names.indexOf(to);
  rest.splice(rest.indexOf(to) + (after ? 1 : 0), 0, from);
  return rest;
}

export function GridHeader({ meta, rows, columns, sort, selection, table, onSort }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState<string | null>(null);
  const sorted = readSort(sort ?? meta.defaultSort);
  const all = rows.length > 0 && rows.every((row) => selection.has(row.id));
  const byName = new Map(columns.shown.map((field) => [field.name, field]));

  const drag = (field: FieldMeta) =>
    field.name === meta.titleField
      ? {}
      : {
          draggable: true,
          onDragStart: (event: DragEvent) => event.dataTransfer.setData("text/gx-column", field.name),
          onDragOver: (event: DragEvent) => {
            event.preventDefault();
            setOver(field.name);
          },
          onDragLeave: () => setOver(null),
          onDrop: (event: DragEvent) => {
            const from = event.dataTransfer.getData("text/gx-column");
            setOver(null);
            if (byName.has(from)) columns.show(move(columns.shown.map(({ name }) => name), from, field.name));
          },
        };

  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.headRow} aria-rowindex={1}>
        <div role="columnheader" className={`${classes.cell} ${classes.box}`}>
          <input
            type="checkbox"
            checked={all}
            ref={(input) => {
              if (input) input.indeterminate = !all && selection.size > 0;
            }}
            aria-label={t("list.selectAll")}
            onChange={() => selection.set(all ? [] : rows)}
          />
        </div>
        {table.getHeaderGroups()[0]?.headers.map((header) => {
          const field = byName.get(header.column.id);
          if (!field) return null;
          const mine = sorted?.field === field.name ? sorted : null;
          const order = mine ? (mine.descending ? "descending" : "ascending") : undefined;
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-sort={field.sortable ? (order ?? "none") : undefined}
              className={field.name === meta.titleField ? `${classes.cell} ${classes.title}` : classes.cell}
              data-align={looksOf(field).align}
              data-over={over === field.name || undefined}
              {...drag(field)}
            >
              {field.sortable ? (
                <button type="button" className={classes.sort} onClick={() => onSort(field.name)}>
                  <span className={classes.headLabel}>{field.label}</span>
                  {mine && (mine.descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
                </button>
              ) : (
                <span className={classes.headLabel}>{field.label}</span>
              )}
              <span
                className={classes.grip}
                data-dragging={header.column.getIsResizing() || undefined}
                draggable
                onDragStart={(event) => {
                  event.preventDefault();
                  event.stopPropagation();
                }}
                onMouseDown={(event) => {
                  event.stopPropagation();
                  header.getResizeHandler()(event);
                  const keep = () => columns.resize({ [field.name]: header.column.getSize() });
                  document.addEventListener("mouseup", () => requestAnimationFrame(keep), { once: true });
                }}
                onTouchStart={header.getResizeHandler()}
                onDoubleClick={() => columns.resize({ [field.name]: looksOf(field).width })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

import i18next from "i18next";
import { memo, type MouseEvent, type ReactNode } from "react";
import type { FieldMeta, RecordData } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import { looksOf } from "@/fields/looks";
import type { Edit, Marks } from "../edit/edits";
import classes from "./grid.module.css";

interface Props {
  record: RecordData;
  type: string;
  titleField: string | null | undefined;
  shown: FieldMeta[];
  index: number;
  top: number;
  selected: boolean;
  active: boolean;
  /** The focused cell of this row, and the selected ones; -1 for none. */
  column: number;
  left: number;
  right: number;
  /** What is not stored yet. */
  marks: Marks | undefined;
  locked: ReadonlySet<string>;
  /** What stands in the focused cell. */
  desk: ReactNode;
  onToggle: (record: RecordData, range?: boolean) => void;
  onPeek: (record: RecordData) => void;
  onOpen: (record: RecordData) => void;
  onCell: (row: number, column: number, extend?: boolean, open?: boolean) => void;
}

const opensElsewhere = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;

/** Plain elements and no hooks here: rows are mounted by the dozen while one scrolls. */
function Title({ record, type, onPeek, onOpen }: Pick<Props, "record" | "type" | "onPeek" | "onOpen">) {
  return (
    <>
      <a
        className={classes.name}
        href={`/${type}/${record.id}`}
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation();
          if (opensElsewhere(event)) return;
          event.preventDefault();
          onOpen(record);
        }}
      >
        {record.title ?? `#${record.id}`}
      </a>
      <button
        type="button"
        className={classes.peek}
        tabIndex={-1}
        aria-label={i18next.t("list.peek", { title: record.title ?? record.id })}
        title={i18next.t("list.peekHint")}
        onClick={(event) => {
          event.stopPropagation();
          onPeek(record);
        }}
      />
    </>
  );
}

/** A value, or what was typed over it and could not be stored. */
function Value({ field, record, edit }: { field: FieldMeta; record: RecordData; edit: Edit | undefined }) {
  if (edit?.state === "refused" && edit.text !== undefined) return <span>{edit.text}</span>;
  return <FieldCell field={field} record={edit ? { ...record, [field.name]: edit.value } : record} />;
}

/** One row; memoised, so that scrolling and selecting elsewhere leave it alone. */
export const GridRow = memo(function GridRow(props: Props) {
  const { record, type, titleField, shown, index, top, selected, active, column, left, right, marks, locked, desk } = props;
  const { onToggle, onPeek, onOpen, onCell } = props;
  const clicked = (event: MouseEvent, open: boolean) => {
    // Drop-downs and dialogs of the cell bubble through React, but they are elsewhere on the screen.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const cell = (event.target as Element).closest<HTMLElement>("[data-at]");
    const at = Number(cell?.dataset.at ?? 0);
    if (at !== column || !active || open) onCell(index, at, event.shiftKey && !open, open);
    else cell?.querySelector("input")?.focus();
  };
  return (
    <div
      role="row"
      id={`row-${record.id}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => clicked(event, false)}
      onDoubleClick={(event) => clicked(event, true)}
    >
      <div role="gridcell" className={`${classes.cell} ${classes.box}`} onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          checked={selected}
          tabIndex={-1}
          aria-label={i18next.t("list.select", { title: record.title ?? record.id })}
          onClick={(event) => onToggle(record, event.shiftKey)}
          onChange={() => undefined}
        />
      </div>
      {shown.map((field, at) => {
        const edit = marks?.get(field.name);
        const isTitle = field.name === titleField;
        return (
          <div
            key={field.name}
            role="gridcell"
            className={isTitle ? `${classes.cell} ${classes.title}` : classes.cell}
            data-at={at}
            data-align={isTitle ? undefined : looksOf(field).align}
            data-chosen={(at >= left && at <= right) || undefined}
            data-focus={at === column || undefined}
            data-mark={edit?.state}
            title={edit?.message}
            aria-readonly={locked.has(field.name) || undefined}
          >
            {isTitle && !edit ? (
              <Title record={record} type={type} onPeek={onPeek} onOpen={onOpen} />
            ) : (
              <Value field={field} record={record} edit={edit} />
            )}
            {at === column && desk}
          </div>
        );
      })}
    </div>
  );
});

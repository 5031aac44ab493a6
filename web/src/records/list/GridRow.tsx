import { IconLayoutSidebarRightExpand } from "@tabler/icons-react";
import i18next from "i18next";
import { memo, type MouseEvent } from "react";
import type { FieldMeta, RecordData } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import { looksOf } from "@/fields/looks";
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
  onToggle: (record: RecordData, range?: boolean) => void;
  onPeek: (record: RecordData) => void;
  onOpen: (record: RecordData) => void;
  onActive: (index: number) => void;
}

const opensElsewhere = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;

/** Plain elements and no hooks here: rows are mounted by the dozen while one scrolls. */
function TitleCell({ record, type, onPeek, onOpen }: Pick<Props, "record" | "type" | "onPeek" | "onOpen">) {
  return (
    <div role="gridcell" className={`${classes.cell} ${classes.title}`}>
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
      >
        <IconLayoutSidebarRightExpand size={16} stroke={1.7} aria-hidden />
      </button>
    </div>
  );
}

/** One row; memoised, so that scrolling and selecting elsewhere leave it alone. */
export const GridRow = memo(function GridRow(props: Props) {
  const { record, type, titleField, shown, index, top, selected, active } = props;
  const { onToggle, onPeek, onOpen, onActive } = props;
  return (
    <div
      role="row"
      id={`row-${record.id}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        onActive(index);
        onPeek(record);
      }}
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
      {shown.map((field) =>
        field.name === titleField ? (
          <TitleCell key={field.name} record={record} type={type} onPeek={onPeek} onOpen={onOpen} />
        ) : (
          <div key={field.name} role="gridcell" className={classes.cell} data-align={looksOf(field).align}>
            <FieldCell field={field} record={record} />
          </div>
        ),
      )}
    </div>
  );
});

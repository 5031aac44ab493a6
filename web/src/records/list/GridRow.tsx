import { Link } from "@tanstack/react-router";
import { IconLayoutSidebarRightExpand } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
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
  onActive: (index: number) => void;
}

function TitleCell({ record, type, onPeek }: Pick<Props, "record" | "type" | "onPeek">) {
  const { t } = useTranslation();
  return (
    <div role="gridcell" className={`${classes.cell} ${classes.title}`}>
      <Link
        className={classes.name}
        to="/$type/$id"
        params={{ type, id: String(record.id) }}
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
      >
        {record.title ?? `#${record.id}`}
      </Link>
      <button
        type="button"
        className={classes.peek}
        tabIndex={-1}
        aria-label={t("list.peek", { title: record.title ?? record.id })}
        title={t("list.peekHint")}
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
  const { record, type, titleField, shown, index, top, selected, active, onToggle, onPeek, onActive } = props;
  const { t } = useTranslation();
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
          aria-label={t("list.select", { title: record.title ?? record.id })}
          onClick={(event) => onToggle(record, event.shiftKey)}
          onChange={() => undefined}
        />
      </div>
      {shown.map((field) =>
        field.name === titleField ? (
          <TitleCell key={field.name} record={record} type={type} onPeek={onPeek} />
        ) : (
          <div key={field.name} role="gridcell" className={classes.cell} data-align={looksOf(field).align}>
            <FieldCell field={field} record={record} />
          </div>
        ),
      )}
    </div>
  );
});

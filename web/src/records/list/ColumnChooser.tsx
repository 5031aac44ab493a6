import { ActionIcon, Button, Checkbox, Popover, ScrollArea } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldMeta, TypeMeta } from "@/api/types";
import type { Columns } from "./use-columns";
import classes from "./list.module.css";

interface Props {
  meta: TypeMeta;
  columns: Columns;
}

/** Which columns, in which order: the drag in the header has this keyboard twin. */
export function ColumnChooser({ meta, columns }: Props) {
  const { t } = useTranslation();
  const names = columns.shown.map((field) => field.name);
  const hidden = columns.all.filter((field) => !names.includes(field.name));
  const swap = (at: number, by: number) => {
    const next = [...names];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    columns.show(next);
  };
  const line = (field: FieldMeta, at: number) => {
    const fixed = field.name === meta.titleField;
    return (
      <div key={field.name} className={classes.columnLine}>
        <Checkbox
          size="xs"
          label={field.label}
          checked={at >= 0}
          disabled={fixed}
          onChange={() => columns.show(at >= 0 ? names.filter((name) => name !== field.name) : [...names, field.name])}
        />
        {at >= 0 && !fixed && (
          <span className={classes.columnMoves}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={at <= 1}
              aria-label={t("columns.left", { label: field.label })}
              onClick={() => swap(at, -1)}
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={at === names.length - 1}
              aria-label={t("columns.right", { label: field.label })}
              onClick={() => swap(at, 1)}
            >
              <IconArrowDown size={14} />
            </ActionIcon>
          </span>
        )}
      </div>
    );
  };
  return (
    <Popover position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconColumns3 size={15} stroke={1.8} />}>
          {t("columns.button")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t("columns.button")}>
        <ScrollArea.Autosize mah={360} type="auto">
          {columns.shown.map(line)}
          {hidden.length > 0 && <div className={classes.columnHead}>{t("columns.hidden")}</div>}
          {hidden.map((field) => line(field, -1))}
        </ScrollArea.Autosize>
        <Button size="compact-sm" variant="subtle" color="gray" mt={4} onClick={columns.reset}>
          {t("columns.reset")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

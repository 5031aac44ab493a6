import { ActionIcon, Button, Input } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { FieldMeta, Json } from "@/api/types";
import type { Row } from "../kinds/children";
import { fields } from "../registry";
import { childInputs } from "./child-fields";
import classes from "./children.module.css";

interface Props {
  rows: Row[];
  onChange: (rows: Row[]) => void;
  field: FieldMeta;
  error?: ReactNode;
  inline?: boolean;
}

/** Children as rows of inputs; Enter adds the next row. */
export function ChildrenEditor({ rows, onChange, field, error, inline }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const body = useRef<HTMLDivElement>(null);
  const columns = childInputs(model, field.childType ?? "");

  const set = (at: number, name: string, value: Json) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  const add = () => {
    const fresh: Row = {};
    for (const column of columns) {
      const first = column.required && column.kind === "choice" ? column.options?.[0]?.value : undefined;
      const value = column.default ?? first;
      if (value !== undefined && value !== null) fresh[column.name] = value;
    }
    onChange([...rows, fresh]);
    requestAnimationFrame(() => {
      const last = body.current?.querySelector("[data-row]:last-child");
      last?.querySelector<HTMLInputElement>("input:not([type=hidden])")?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const opensList = target.getAttribute("aria-expanded") === "true";
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || opensList) return;
    if (target.tagName !== "INPUT" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  };

  return (
    <div className={classes.editor} role="group" aria-label={field.label}>
      {!inline && <div className={classes.legend}>{field.label}</div>}
      <div ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, at) => (
          <div key={row.id ?? `new-${at}`} className={classes.row} data-row>
            {columns.map((column) => {
              const ui = fields[column.kind];
              return (
                <div key={column.name} className={classes.box} data-kind={column.kind}>
                  <ui.Input
                    value={row[column.name] ?? null}
                    onChange={(value) => set(at, column.name, value)}
                    field={column}
                    record={row}
                  />
                </div>
              );
            })}
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.remove}
              aria-label={t("children.remove", { n: at + 1 })}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
      {error && <Input.Error>{error}</Input.Error>}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={add}
        className={classes.add}
      >
        {t("children.add", { what: model.type(field.childType ?? "")?.label ?? "" })}
      </Button>
    </div>
  );
}

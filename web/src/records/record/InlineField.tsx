import { IconPencil } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMeta, Json, RecordData } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { InlineEditor } from "./InlineEditor";
import { useInlineSave } from "./use-inline-save";
import classes from "./record.module.css";

interface Props {
  type: string;
  field: FieldMeta;
  record: RecordData;
  editable: boolean;
  /** The label stands somewhere else already. */
  bare?: boolean;
}

const BLOCKS = new Set(["children", "longtext", "richtext", "json", "address"]);

/** A label and its value; a click or Enter turns the value into its editor. */
export function InlineField({ type, field, record, editable, bare }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { save, error, clear, dialog } = useInlineSave(type, field, record);
  const value = (record[field.name] ?? null) as Json;
  const empty = isEmpty(value);
  const { View } = fields[field.kind];

  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const commit = (next: Json) => {
    leave();
    if (JSON.stringify(next) !== JSON.stringify(value)) save(next);
  };
  const start = () => {
    clear();
    setEditing(true);
  };

  const shown = empty ? (
    <span className={classes.empty}>{editable ? t("record.add", { what: field.label }) : "–"}</span>
  ) : (
    <View value={value} field={field} record={record} />
  );
  return (
    <div className={classes.line} data-block={BLOCKS.has(field.kind) && (!empty || editing) ? true : undefined}>
      {!bare && <div className={classes.label}>{field.label}</div>}
      <div className={classes.value}>
        {editing ? (
          <InlineEditor field={field} record={record} value={value} error={error} onCommit={commit} onCancel={leave} />
        ) : (
          <div className={classes.shownLine}>
            <div
              className={classes.shown}
              data-editable={editable || undefined}
              onClick={(event) => {
                const onLink = (event.target as HTMLElement).closest("a, button");
                if (editable && !onLink && !window.getSelection()?.toString()) start();
              }}
            >
              {shown}
            </div>
            {editable && (
              <button
                ref={button}
                type="button"
                className={classes.handle}
                aria-label={t("record.editField", { what: field.label })}
                onClick={start}
                onKeyDown={(event) => event.key === "F2" && start()}
              >
                <IconPencil size={13} aria-hidden />
              </button>
            )}
          </div>
        )}
        {error && !editing && (
          <div className={classes.error} role="alert">
            {error}
          </div>
        )}
      </div>
      {dialog}
    </div>
  );
}

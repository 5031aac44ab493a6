import { Anchor } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconPencil } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { FieldMeta, Json, RecordData } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { isMasked } from "@/fields/masked";
import { fields } from "@/fields/registry";
import { same } from "@/fields/same";
import { drop, useEdit } from "../edit/edits";
import { editOf, offerUndo, saveEdit } from "../edit/save-cell";
import { InlineEditor } from "./InlineEditor";
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
  const model = useModel();
  const client = useQueryClient();
  const edit = useEdit(type, record.id, field.name);
  const value = edit ? edit.value : ((record[field.name] ?? null) as Json);
  const error = edit?.message ?? null;
  const empty = isEmpty(value);
  const { View } = fields[field.kind];
  const changeable = editable && !isMasked(field, value);

  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const commit = (next: Json) => {
    leave();
    const stored = same(next, record[field.name]);
    if (stored && edit) drop(edit);
    else if (!stored && (edit || !same(next, value))) void saveEdit(client, editOf(type, record, field, next, model), offerUndo(client));
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
              data-editable={changeable || undefined}
              onClick={(event) => {
                const onLink = (event.target as HTMLElement).closest("a, button");
                if (changeable && !onLink && !window.getSelection()?.toString()) setEditing(true);
              }}
            >
              {shown}
            </div>
            {changeable && (
              <button
                ref={button}
                type="button"
                className={classes.handle}
                aria-label={t("record.editField", { what: field.label })}
                onClick={() => setEditing(true)}
                onKeyDown={(event) => event.key === "F2" && setEditing(true)}
              >
                <IconPencil size={13} aria-hidden />
              </button>
            )}
          </div>
        )}
        {error && !editing && (
          <div className={classes.error} role="alert">
            {error}{" "}
            {edit && edit.state === "unsent" && (
              <Anchor component="button" size="xs" onClick={() => void saveEdit(client, edit, offerUndo(client))}>
                {t("action.retry")}
              </Anchor>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

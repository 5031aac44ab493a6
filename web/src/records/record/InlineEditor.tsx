import { Button, Group } from "@mantine/core";
import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMeta, Json, RecordData } from "@/api/types";
import { complaintAbout } from "@/fields/complaint";
import { fields } from "@/fields/registry";
import { sayComplaint } from "../form/resolver";
import classes from "./record.module.css";

interface Props {
  field: FieldMeta;
  record: RecordData;
  value: Json;
  error: string | null;
  onCommit: (value: Json) => void;
  onCancel: () => void;
}

/** The editor of one field: Enter keeps, Escape drops, leaving keeps what is in order. */
export function InlineEditor({ field, record, value, error, onCommit, onCancel }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(value);
  const [complaint, setComplaint] = useState<string | null>(null);
  const done = useRef(false);
  const { Input, commit: mode } = fields[field.kind];

  const finish = (next: Json) => {
    if (done.current) return;
    const wrong = complaintAbout(next, field);
    if (wrong) {
      setComplaint(sayComplaint(wrong, t));
      return;
    }
    done.current = true;
    onCommit(next);
  };
  const cancel = () => {
    done.current = true;
    onCancel();
  };
  const change = (next: Json) => {
    setDraft(next);
    setComplaint(null);
    if (mode === "change") finish(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      cancel();
    }
    const enter = event.key === "Enter" && (mode === "enter" || event.ctrlKey || event.metaKey);
    if (enter) {
      event.preventDefault();
      finish(draft);
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    const inDropdown = event.relatedTarget instanceof Element && event.relatedTarget.closest("[data-portal]");
    if (mode === "enter" && !inside && !inDropdown && field.kind !== "date") finish(draft);
  };

  return (
    <div className={classes.editor} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Input
        value={draft}
        onChange={change}
        field={field}
        record={record}
        error={complaint ?? error}
        inline
        autoFocus
        onLeave={mode === "change" ? () => requestAnimationFrame(() => !done.current && cancel()) : undefined}
      />
      {(mode === "button" || field.kind === "date") && (
        <Group gap={6} mt={8}>
          <Button size="compact-sm" onClick={() => finish(draft)}>
            {t("action.save")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {t("action.cancel")}
          </Button>
        </Group>
      )}
    </div>
  );
}

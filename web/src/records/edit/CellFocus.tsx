import { Popover } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconLock } from "@tabler/icons-react";
import { useEffect, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { FieldMeta, Json, RecordData } from "@/api/types";
import { same } from "@/fields/same";
import { useFormats } from "@/lib/use-formats";
import { sayComplaint } from "../form/resolver";
import { InlineEditor } from "../record/InlineEditor";
import { cellText } from "./cell-text";
import { drop, put, type Edit } from "./edits";
import { isRoomy, isTyped } from "./editable";
import { dayOrder } from "./read-day";
import { readCell } from "./read-cell";
import { editOf, offerUndo, saveEdit, undoLast } from "./save-cell";
import classes from "../list/grid.module.css";

export type Step = "up" | "down" | "left" | "right" | "home" | "end" | "pageUp" | "pageDown" | "next" | "back";

export interface CellFocusProps {
  type: string;
  record: RecordData;
  field: FieldMeta;
  edit: Edit | undefined;
  editable: boolean;
  /** Opened by F2 or a double click on the way here. */
  opened: boolean;
  onOpened: () => void;
  onStep: (step: Step, extend?: boolean, far?: boolean) => void;
  onSelect: (what: "column" | "all") => void;
  onLeave: () => void;
  onPeek: () => void;
  onCopy: (event: ClipboardEvent) => void;
  onPaste: (text: string) => boolean;
  onEmpty: () => void;
}

const STEPS: Record<string, Step> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "home",
  End: "end",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

/** The one cell that has the focus: it takes what is typed, opens the editor of its kind, moves as in a spreadsheet. */
export function CellFocus(props: CellFocusProps) {
  const { type, record, field, edit, editable, opened, onOpened, onStep } = props;
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  const client = useQueryClient();
  const box = useRef<HTMLInputElement>(null);
  const fromStored = useRef(false);
  const [text, setText] = useState<string | null>(null);
  const [full, setFull] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const typed = editable && isTyped(field);
  const value = edit ? edit.value : ((record[field.name] ?? null) as Json);

  useLayoutEffect(() => {
    if (full) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [full]);

  const save = (next: Json, as?: string) => {
    if (edit && same(next, record[field.name])) drop(edit);
    else if (edit?.state === "refused" || edit?.state === "unsent" || !same(next, value)) {
      void saveEdit(client, { ...editOf(type, record, field, next, model), text: as }, offerUndo(client));
    }
  };
  const open = () => {
    if (text !== null) return;
    setWrong(null);
    if (!editable) setWrong(t("cell.locked"));
    else if (field.kind === "flag") save(value !== true);
    else if (typed && (!isRoomy(field) || edit?.text !== undefined)) {
      fromStored.current = true;
      setText(edit?.text ?? cellText(value, field, formats, record));
    } else setFull(true);
  };
  useEffect(() => {
    if (!opened) return;
    const frame = requestAnimationFrame(() => {
      onOpened();
      open();
    });
    return () => cancelAnimationFrame(frame);
    // Only when it is asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened]);
  useLayoutEffect(() => {
    if (!fromStored.current || text === null) return;
    fromStored.current = false;
    box.current?.setSelectionRange(text.length, text.length);
  }, [text]);

  /** False when it cannot be read: then the text stays where it is, with the reason. */
  const commit = (): boolean => {
    if (text === null) return true;
    const read = readCell(text, field, { order: dayOrder([], formats.locale), timeZone: formats.timeZone });
    if ("wrong" in read) {
      setWrong(sayComplaint(read.wrong, t));
      return false;
    }
    setText(null);
    setWrong(null);
    if ("value" in read) save(read.value, text);
    return true;
  };
  const restore = () => {
    setText(null);
    setWrong(null);
  };

  /** Leaving keeps what was typed, even what cannot be read: as a mark with the reason. */
  const onBlur = () => {
    if (text === null || !document.hasFocus() || commit()) return;
    const read = readCell(text, field, { order: dayOrder([], formats.locale), timeZone: formats.timeZone });
    const message = "wrong" in read ? sayComplaint(read.wrong, t) : undefined;
    put({ ...editOf(type, record, field, text, model), text, state: "refused", message });
    restore();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const editing = text !== null;
    const done = (run: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    if (key === "Escape") return done(() => (editing || wrong ? restore() : edit?.state === "refused" ? drop(edit) : props.onLeave()));
    if (key === "Tab") return done(() => commit() && onStep(shiftKey ? "back" : "next"));
    if (key === "Enter" && editing) return done(() => commit() && onStep(shiftKey ? "up" : "down"));
    if (editing && (key === "ArrowUp" || key === "ArrowDown")) return done(() => commit() && onStep(STEPS[key]!));
    if (editing || event.altKey) return;
    if (mod && key === "z") return done(() => undoLast(client));
    if (mod && key === " ") return done(() => props.onSelect("column"));
    if (mod && key === "a") return done(() => props.onSelect("all"));
    const step = STEPS[key];
    if (step) return done(() => onStep(step, shiftKey, mod));
    if (mod) return;
    if (key === "Enter" || key === "F2") return done(open);
    if (key === " ") return done(props.onPeek);
    if (key === "Delete" || key === "Backspace") return done(props.onEmpty);
    if (key.length === 1 && !typed) done(open);
  };

  const message = wrong ?? edit?.message;
  const close = () => setFull(false);
  const editor = full && (
    <InlineEditor
      field={field}
      record={record}
      value={value}
      error={edit?.message ?? null}
      onCancel={close}
      onCommit={(next) => {
        close();
        save(next);
      }}
    />
  );
  if (editor && isRoomy(field)) {
    return (
      <Popover opened position="bottom-start" width={340} trapFocus closeOnClickOutside={false} closeOnEscape={false}>
        <Popover.Target>
          <span className={classes.anchor} />
        </Popover.Target>
        <Popover.Dropdown p={10}>{editor}</Popover.Dropdown>
      </Popover>
    );
  }
  if (editor) return <div className={classes.editor}>{editor}</div>;
  return (
    <>
      <input
        ref={box}
        className={classes.typed}
        data-editing={text !== null || undefined}
        aria-label={t("cell.label", { field: field.label, title: record.title ?? record.id, value: cellText(value, field, formats, record) })}
        aria-invalid={message ? true : undefined}
        aria-describedby={message ? "cell-message" : undefined}
        readOnly={!typed}
        value={text ?? ""}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onCopy={(event) => text === null && props.onCopy(event)}
        onPaste={(event) => {
          if (text !== null) return;
          event.preventDefault();
          if (!props.onPaste(event.clipboardData.getData("text/plain"))) setWrong(t("cell.locked"));
        }}
      />
      {!editable && <IconLock className={classes.lock} size={12} aria-hidden />}
      {message && (
        <div id="cell-message" className={classes.message} role="alert">
          {message}
          {edit?.state === "unsent" && (
            <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => void saveEdit(client, edit, offerUndo(client))}>
              {t("action.retry")}
            </button>
          )}
        </div>
      )}
    </>
  );
}

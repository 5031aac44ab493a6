import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState, type ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { ListParams } from "@/api/records";
import type { FieldMeta, Json, RecordData, TypeMeta } from "@/api/types";
import { complaintAbout } from "@/fields/complaint";
import { useFormats } from "@/lib/use-formats";
import { complain, tell } from "@/ui/toast";
import type { Cells, Range } from "../list/use-cells";
import { sayComplaint } from "../form/resolver";
import { CellFocus } from "./CellFocus";
import { cellText } from "./cell-text";
import { useEdit } from "./edits";
import { isEditable } from "./editable";
import { dayOrder } from "./read-day";
import { readCell } from "./read-cell";
import { editOf, offerUndo, saveEdit } from "./save-cell";
import { saveAll } from "./save-all";
import { guarded, readSheet, writeSheet } from "./sheet";

const PasteDialog = lazy(async () => ({ default: (await import("./PasteDialog")).PasteDialog }));

interface Props {
  meta: TypeMeta;
  params: ListParams;
  rows: RecordData[];
  total: number | null;
  shown: FieldMeta[];
  row: number;
  column: number;
  cells: Cells;
  changeable: boolean;
  onPeek: (record: RecordData) => void;
  onLeave: () => void;
}

/** The focused cell with what concerns more cells than itself: copying, pasting and emptying a block. */
export function CellDesk({ meta, params, rows, total, shown, row, column, cells, changeable, onPeek, onLeave }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const model = useModel();
  const client = useQueryClient();
  const [pasted, setPasted] = useState<string[][] | null>(null);
  const record = rows[row]!;
  const field = shown[column]!;
  const edit = useEdit(meta.type, record.id, field.name);
  const may = (one: FieldMeta) => changeable && isEditable(meta, one);
  const range: Range = cells.range ?? { top: row, bottom: row, left: column, right: column };
  const isBlock = range.top !== range.bottom || range.left !== range.right;
  const inRange = rows.slice(range.top, range.bottom + 1);
  const columns = shown.slice(range.left, range.right + 1);

  const onCopy = (event: ClipboardEvent) => {
    const texts = inRange.map((one) => columns.map((by) => guarded(cellText(one[by.name] as Json, by, formats, one))));
    event.clipboardData.setData("text/plain", writeSheet(texts));
    event.preventDefault();
    if (isBlock) tell(t("cell.copied", { count: inRange.length * columns.length }), undefined, "cell");
  };

  const onPaste = (text: string): boolean => {
    const sheet = readSheet(text);
    const one = sheet.length === 1 && sheet[0]!.length === 1 ? sheet[0]![0]! : null;
    if (one === null) setPasted(sheet);
    else if (isBlock) setPasted(inRange.map(() => columns.map(() => one)));
    else if (!may(field)) return false;
    else {
      const read = readCell(one, field, { order: dayOrder([one], formats.locale), timeZone: formats.timeZone });
      if ("value" in read) void saveEdit(client, { ...editOf(meta.type, record, field, read.value, model), text: one }, offerUndo(client));
      else if ("name" in read) setPasted([[one]]);
      else complain(t("record.notSaved", { what: field.label }), sayComplaint(read.wrong, t));
    }
    return true;
  };

  const onEmpty = () => {
    const targets = columns.filter((one) => may(one) && !complaintAbout(null, one));
    const edits = inRange.flatMap((one) => targets.map((by) => editOf(meta.type, one, by, null, model)));
    if (targets.length < columns.length) complain(t("cell.notEmptied", { what: formats.list(columns.filter((one) => !targets.includes(one)).map(({ label }) => label)) }));
    if (edits.length === 1) void saveEdit(client, edits[0]!, offerUndo(client));
    else if (edits.length > 1) void saveAll(client, edits);
  };

  return (
    <>
      <CellFocus
        type={meta.type}
        record={record}
        field={field}
        edit={edit}
        editable={may(field)}
        opened={cells.opened}
        onOpened={cells.settled}
        onStep={cells.step}
        onSelect={cells.select}
        onLeave={onLeave}
        onPeek={() => onPeek(record)}
        onCopy={onCopy}
        onPaste={onPaste}
        onEmpty={onEmpty}
      />
      <Suspense fallback={null}>
        {pasted && (
          <PasteDialog
            meta={meta}
            params={params}
            sheet={pasted}
            rows={rows.slice(range.top)}
            before={range.top}
            total={total}
            columns={shown.slice(range.left)}
            may={may}
            onClose={() => setPasted(null)}
          />
        )}
      </Suspense>
    </>
  );
}

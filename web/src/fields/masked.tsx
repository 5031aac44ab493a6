import { lazy, Suspense, useState, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMeta, Json } from "@/api/types";
import type { Edited, FieldUi, Shown } from "./field-ui";
import classes from "./fields.module.css";

const Reveal = lazy(async () => ({ default: (await import("./Reveal")).Reveal }));

/** Whether a value is only a masked form: in some records a masked field is open. */
export const isMasked = (field: FieldMeta, value: unknown): value is string =>
  field.masked === true && typeof value === "string" && value.includes("**");

/** A masked form; a click asks why and shows what it stands for. */
export function MaskedValue({ field, record, value }: Shown<string>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState<string | null>(null);
  if (known !== null) return <span className={classes.number}>{known}</span>;
  const ask = (event: MouseEvent) => {
    event.stopPropagation();
    setOpen(true);
  };
  return (
    <>
      <button type="button" className={classes.link} title={t("mask.show")} onClick={ask}>
        <span className={classes.number}>{value}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <Reveal field={field} id={Number(record.id)} masked={value} onKnown={setKnown} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const MaskedInput = ({ field, value }: { field: FieldMeta; value: string }) => {
  const { t } = useTranslation();
  return (
    <div>
      <div>{field.label}</div>
      <span className={classes.number}>{value}</span> <small>{t("mask.kept")}</small>
    </div>
  );
};

/** The same kind, but masked forms are shown as what they are and cannot be edited. */
export function guarded(ui: FieldUi): FieldUi {
  const { Cell, View, Input, text } = ui;
  const shown = (Part: typeof Cell) =>
    function Guarded(props: Shown<Json>) {
      return isMasked(props.field, props.value) ? <MaskedValue {...props} value={props.value} /> : <Part {...props} />;
    };
  return {
    ...ui,
    Cell: shown(Cell),
    View: shown(View),
    Input: function Guarded(props: Edited<Json>) {
      return isMasked(props.field, props.value) ? <MaskedInput field={props.field} value={props.value} /> : <Input {...props} />;
    },
    text: (value, field, formats, record) => (isMasked(field, value) ? value : text(value, field, formats, record)),
    check: ui.check && ((value, field) => (isMasked(field, value) ? null : ui.check!(value, field))),
    send: ui.send && ((value, field, model) => (isMasked(field, value) ? value : ui.send!(value, field, model))),
  };
}

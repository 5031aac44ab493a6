import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { Change } from "@/api/past";
import type { FieldMeta, Json } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { useFormats } from "@/lib/use-formats";
import classes from "./past.module.css";

/** The fields an update changed, each from what to what. */
export function ChangeList({ type, change }: { type: string; change: Change }) {
  const model = useModel();
  if (change.action !== "update") return null;
  return (
    <ul className={classes.changes}>
      {change.changes.map((one) => (
        <OneChange key={one.field} change={one} field={model.field(type, one.field)} />
      ))}
    </ul>
  );
}

function OneChange({ change, field }: { change: Change["changes"][number]; field: FieldMeta | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const say = (value: Json) => {
    if (isEmpty(value)) return t("history.empty");
    try {
      return field ? fields[field.kind].text(value, field, formats, {}) : JSON.stringify(value);
    } catch {
      return JSON.stringify(value);
    }
  };
  return (
    <li className={classes.change}>
      <span className={classes.muted}>{field?.label ?? change.field}</span>
      <del className={classes.from}>{say(change.from)}</del>
      <span aria-hidden>→</span>
      <ins className={classes.to}>{say(change.to)}</ins>
    </li>
  );
}

import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import classes from "./past.module.css";

interface Props {
  kinds: string[];
  onChange: (kinds: string[]) => void;
}

const TYPES = ["activities", "tasks", "orders"];

/** Which kinds of happenings to show: all, or any of them together. */
export function KindChips({ kinds, onChange }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const offered = TYPES.flatMap((name) => {
    const type = model.type(name);
    return type && type.can.read !== false ? [{ value: name, label: type.labelPlural }] : [];
  });
  const chips = [...offered, { value: "changes", label: t("timeline.changes") }];
  const toggle = (value: string) => onChange(kinds.includes(value) ? kinds.filter((one) => one !== value) : [...kinds, value]);
  const chip = (label: string, on: boolean, onClick: () => void) => (
    <button key={label} type="button" className={classes.kind} aria-pressed={on} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className={classes.kinds} role="group" aria-label={t("timeline.filter")}>
      {chip(t("list.all"), kinds.length === 0, () => onChange([]))}
      {chips.map(({ value, label }) => chip(label, kinds.includes(value), () => toggle(value)))}
    </div>
  );
}

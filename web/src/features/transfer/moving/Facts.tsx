import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MovingType } from "@/api/moving";
import { useFormats } from "@/lib/use-formats";
import classes from "../transfer.module.css";

interface Props {
  step: MovingType;
  /** There are more here than there were. */
  more: boolean;
}

/** High enough for a finger, though the links stand line below line. */
const TAP = { display: "inline-block", paddingBlock: 4 } as const;

/** Where records came from, which rows are still refused, what is missing: each with the list of it. */
export function Facts({ step, more }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const n = (count: number) => ({ count, n: formats.number(count) });
  const { imported } = step;
  const gaps = step.gaps.filter(({ records }) => records > 0);
  const list = (filter: string, text: string) => (
    <Link to="/$type" params={{ type: step.type }} search={{ filter }} style={TAP}>
      {text}
    </Link>
  );
  return (
    <ul className={classes.conflicts}>
      {imported && imported.imports > 0 && (
        <li>
          {t("moving.came", { ...n(imported.imports), created: formats.number(imported.created), updated: formats.number(imported.updated) })}{" "}
          {imported.last && (
            <Link to="/imports/$id" params={{ id: String(imported.last.id) }} search={{}} style={TAP}>
              {t("moving.last", { file: imported.last.fileName, when: formats.relative(imported.last.at) })}
            </Link>
          )}
        </li>
      )}
      {step.systems.map(({ system, label, records, filter }) => (
        <li key={system}>{list(filter, t("moving.from", { system: label, ...n(records) }))}</li>
      ))}
      {more && step.systems.length > 0 && <li>{list("sourceSystem=empty=true", t("moving.madeHere"))}</li>}
      {imported?.open.map(({ id, fileName, failed, errors }) => (
        <li key={id} data-open={id}>
          {t("moving.refused", { file: fileName, ...n(failed) })}{" "}
          <a href={errors} download style={TAP}>
            {t("import.errorFile")}
          </a>
        </li>
      ))}
      {gaps.map(({ name, label, records, filter }) => (
        <li key={name} data-gap={name}>
          {list(filter, t("moving.gap", { n: formats.number(records), what: label }))}
        </li>
      ))}
    </ul>
  );
}

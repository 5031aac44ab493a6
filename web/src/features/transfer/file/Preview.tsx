import { useTranslation } from "react-i18next";
import type { ImportJob } from "@/api/import-types";
import classes from "../transfer.module.css";

const SHOWN = 8;

/** The first rows as they would be read. */
export function Preview({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t("import.preview")}>
      <table className={classes.table}>
        <thead>
          <tr>
            {job.columns.map(({ index, name }) => (
              <th key={index} scope="col">
                {name || t("import.column", { n: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {job.preview.slice(0, SHOWN).map((row, line) => (
            <tr key={line}>
              {job.columns.map(({ index }) => (
                <td key={index} title={row[index]}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

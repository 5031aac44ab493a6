import { useTranslation } from "react-i18next";
import type { Issue } from "@/api/import-types";
import { useFormats } from "@/lib/use-formats";
import classes from "./transfer.module.css";

interface Props {
  remarks: Issue[];
  total: number;
}

/** What is worth knowing of rows that are taken in all the same: that they may be there already. */
export function Remarks({ remarks, total }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (remarks.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="import-remarks">
      <h2 id="import-remarks" className={classes.heading}>
        {t("import.remarks", { n: formats.number(total) })}{" "}
        {total > remarks.length && <span className={classes.muted}>{t("import.firstOf", { n: remarks.length, of: formats.number(total) })}</span>}
      </h2>
      <p className={classes.muted}>{t("import.remarksText")}</p>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t("import.remarks", { n: formats.number(total) })}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("import.row")}</th>
              <th scope="col">{t("import.value")}</th>
              <th scope="col">{t("import.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {remarks.map(({ line, cells, problems }) => (
              <tr key={line}>
                <td className={classes.number}>{formats.number(line)}</td>
                <td>{cells[0]}</td>
                <td className={classes.wrap}>{problems.map(({ message }) => message).join(" ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Issue } from "@/api/import-types";
import { useFormats } from "@/lib/use-formats";
import classes from "./transfer.module.css";

interface Props {
  issues: Issue[];
  total: number;
}

/** What is wrong: in which row, in which column, and why. */
export function Issues({ issues, total }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (issues.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="import-issues">
      <h2 id="import-issues" className={classes.heading}>
        {t("import.issues")}{" "}
        {total > issues.length && <span className={classes.muted}>{t("import.firstOf", { n: issues.length, of: formats.number(total) })}</span>}
      </h2>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t("import.issues")}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("import.row")}</th>
              <th scope="col">{t("import.columnHead")}</th>
              <th scope="col">{t("import.value")}</th>
              <th scope="col">{t("import.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <Fragment key={issue.line}>
                {issue.problems.map((problem, index) => (
                  <tr key={index}>
                    <td className={classes.number}>{index === 0 && formats.number(issue.line)}</td>
                    <td>{problem.columnName}</td>
                    <td title={cellOf(issue, problem.column)}>{cellOf(issue, problem.column)}</td>
                    <td className={classes.wrap}>{problem.message}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const cellOf = ({ cells }: Issue, column: number | null) => (column === null ? "" : (cells[column] ?? ""));

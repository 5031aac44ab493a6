import { useTranslation } from "react-i18next";
import type { Moves } from "@/api/duplicates";
import { useFormats } from "@/lib/use-formats";
import classes from "./duplicates.module.css";

/** How much moves to the record that stays, by what it is. */
export function MergeMoves({ moves }: { moves: Moves[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <section className={classes.moves} aria-label={t("merge.moves")}>
      <h3 className={classes.movesTitle}>{t("merge.moves")}</h3>
      {moves.length === 0 && <p className={classes.facts}>{t("merge.nothingMoves")}</p>}
      <ul className={classes.movesList}>
        {moves.map(({ type, field, label, count, same }) => (
          <li key={`${type}.${field}`}>
            {count > 0 && <span className={classes.count}>{formats.number(count)} </span>}
            {label}
            {same > 0 && <span className={classes.facts}> {t("merge.same", { count: same })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

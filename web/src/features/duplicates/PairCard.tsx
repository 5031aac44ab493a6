import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Pair } from "@/api/duplicates";
import { Identity } from "./Identity";
import { Reasons } from "./Reasons";
import classes from "./duplicates.module.css";

interface Props {
  pair: Pair;
  active: boolean;
  onActive: () => void;
  onMerge: () => void;
  onDismiss: () => void;
  onReopen: () => void;
}

/** Two records one above the other, why they may be one, and what to do about it. */
export function PairCard({ pair, active, onActive, onMerge, onDismiss, onReopen }: Props) {
  const { t } = useTranslation();
  return (
    <li className={classes.pair} data-active={active || undefined} aria-current={active ? "true" : undefined} onMouseDown={onActive} onFocus={onActive}>
      <div className={classes.score} data-sure={pair.score >= 80 || undefined} title={t("duplicates.score", { score: pair.score })}>
        <span aria-hidden>{pair.score}</span>
        <span className={classes.hidden}>{t("duplicates.score", { score: pair.score })}</span>
      </div>
      <div className={classes.both}>
        {pair.records.map((record) => (
          <Link key={record.id} to="/$type/$id" params={{ type: pair.type, id: String(record.id) }} className={classes.one}>
            <Identity record={record} />
          </Link>
        ))}
        <Reasons reasons={pair.reasons} />
      </div>
      <div className={classes.verbs}>
        {pair.state === "open" ? (
          <>
            <Button size="compact-sm" onClick={onMerge}>
              {t("merge.button")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={onDismiss}>
              {t("duplicates.dismiss")}
            </Button>
          </>
        ) : (
          <Button size="compact-sm" variant="default" onClick={onReopen}>
            {t("duplicates.reopen")}
          </Button>
        )}
      </div>
    </li>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useType } from "@/api/meta";
import { useOldTotal, type MovingType } from "@/api/moving";
import { useFormats } from "@/lib/use-formats";
import { Chip } from "@/ui/Chip";
import { LinkButton } from "@/ui/links";
import classes from "../transfer.module.css";
import { Facts } from "./Facts";
import { OldFigure } from "./OldFigure";
import { amountDifference, difference, standingColour, standingOf } from "./standing";

/** One type: ours, theirs, the difference, and what helps to find it. */
export function TypeStep({ step, place }: { step: MovingType; place: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const meta = useType(step.type);
  const old = useOldTotal(step.type);
  const label = meta?.labelPlural ?? step.type;
  const standing = standingOf(step);
  const records = difference(step);
  const amount = amountDifference(step);
  const kept = { records: step.old?.records ?? null, amount: step.old?.amount ?? null };
  const sign = (n: number, text: string) => (n > 0 ? `+${text}` : text);
  return (
    <section className={classes.section} aria-labelledby={`moving-${step.type}`} data-step={step.type}>
      <div className={classes.head} style={{ marginBottom: 8 }}>
        <h2 id={`moving-${step.type}`} className={classes.heading} style={{ margin: 0 }}>
          {place}. {label}
        </h2>
        <Chip label={t(`moving.standing.${standing}`)} color={standingColour[standing]} />
        <span className={classes.spring} />
        {step.may && (
          <LinkButton size="xs" variant="default" to="/imports/new" search={{ type: step.type }}>
            {t("moving.import")}
          </LinkButton>
        )}
      </div>
      <dl className={classes.counts} style={{ gridTemplateColumns: "repeat(3, minmax(0, 1fr))" }}>
        <div className={classes.count} data-figure="here">
          <dt>{t("moving.here")}</dt>
          <dd>
            <Link to="/$type" params={{ type: step.type }} search={{}}>
              {formats.number(step.records)}
            </Link>
          </dd>
        </div>
        <div className={classes.count}>
          <dt>{t("moving.there")}</dt>
          <dd>
            <OldFigure
              label={t("moving.thereOf", { what: label })}
              value={step.old?.records == null ? null : String(step.old.records)}
              whole
              disabled={!step.may}
              onSave={(text) => old.mutate({ ...kept, records: text === null ? null : Number(text) })}
            />
          </dd>
        </div>
        <div className={classes.count} data-figure="difference">
          <dt>{t("moving.difference")}</dt>
          <dd>{records === null ? "–" : sign(records, formats.number(records))}</dd>
        </div>
      </dl>
      {step.amount !== null && (
        <dl className={classes.counts}>
          <div className={classes.count}>
            <dt>{t("moving.amountHere")}</dt>
            <dd>{formats.money(step.amount, step.currency)}</dd>
          </div>
          <div className={classes.count}>
            <dt>{t("moving.amountThere")}</dt>
            <dd>
              <OldFigure
                label={t("moving.amountThereOf", { what: label })}
                value={step.old?.amount ?? null}
                whole={false}
                disabled={!step.may}
                onSave={(text) => old.mutate({ ...kept, amount: text })}
              />
            </dd>
          </div>
          <div className={classes.count} data-figure="amount-difference">
            <dt>{t("moving.difference")}</dt>
            <dd>{amount === null ? "–" : sign(amount, formats.money(String(amount), step.currency))}</dd>
          </div>
        </dl>
      )}
      <Facts step={step} more={records !== null && records > 0} />
    </section>
  );
}

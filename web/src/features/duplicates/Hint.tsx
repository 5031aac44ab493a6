import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { candidatesQuery } from "@/api/duplicates";
import type { Json } from "@/api/types";
import type { HintProps } from "@/records/record/slots";
import { HiddenHint } from "./HiddenHint";
import { Identity } from "./Identity";
import { Reasons } from "./Reasons";
import classes from "./duplicates.module.css";

const ASKED = ["name", "kind", "secondName", "taxNumber", "contactMethods", "customer"];
const MOST = 3;

/** Only what duplicates are found by; a letter of a name says nothing yet. */
function asked(values: Record<string, Json>): Record<string, Json> | null {
  const some = Object.fromEntries(Object.entries(values).filter(([name]) => ASKED.includes(name)));
  const name = typeof some.name === "string" ? some.name.trim() : "";
  const telling = name.length > 1 || some.taxNumber || some.contactMethods;
  return telling ? some : null;
}

/** "This may exist already", while a new record is typed. */
export function Hint({ meta, values, onUse }: HintProps) {
  const { t } = useTranslation();
  const draft = asked(values);
  const { data } = useQuery({ ...candidatesQuery(meta.type, draft ?? {}), enabled: draft !== null });
  if (!draft || !data) return null;
  const { items, hidden = [] } = data;
  if (items.length === 0) return hidden.length > 0 ? <HiddenHint hidden={hidden} /> : null;
  const likely = items.some((candidate) => candidate.likely);
  return (
    <section className={classes.hint} data-likely={likely || undefined} aria-label={t("duplicates.hint")}>
      <div className={classes.hintTitle}>{t(likely ? "duplicates.hint" : "duplicates.hintWeak")}</div>
      <ul className={classes.hintList}>
        {items.slice(0, MOST).map(({ record, reasons }) => (
          <li key={record.id} className={classes.hintLine}>
            <div className={classes.hintWho}>
              <Identity record={record} />
              <Reasons reasons={reasons} />
            </div>
            <button type="button" className={classes.use} onClick={() => onUse(record)}>
              {t("duplicates.use")}
            </button>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && <HiddenHint hidden={hidden} />}
    </section>
  );
}

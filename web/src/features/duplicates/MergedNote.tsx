import { useQuery } from "@tanstack/react-query";
import { IconArrowMerge } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { mergesQuery } from "@/api/duplicates";
import { useFormats } from "@/lib/use-formats";
import type { SlotProps } from "@/records/record/slots";
import { useTakeBack } from "./use-merging";
import classes from "./duplicates.module.css";

/** Which records went into this one, and the way back. */
export function MergedNote({ meta, record }: SlotProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(mergesQuery(meta.type, record.id));
  const back = useTakeBack(meta.type);
  const canUndo = (record.can?.update ?? false) && (record.can?.delete ?? false);
  if (!data || data.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label={t("merge.noted")}>
      {data.map(({ id, at, by, merged }) => (
        <li key={id} className={classes.note}>
          <IconArrowMerge size={15} aria-hidden />
          <span className={classes.noteText}>
            {t("merge.note", { names: merged.map(({ id, title }) => title ?? `#${id}`).join(", ") })}{" "}
            <span className={classes.facts}>{[by.title, formats.relative(at)].filter(Boolean).join(" · ")}</span>
          </span>
          {canUndo && (
            <button type="button" className={classes.use} disabled={back.pending} onClick={() => back.run(record.id, id)}>
              {t("merge.takeBack")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RightsThen } from "@/api/audit";
import { useFormats } from "@/lib/use-formats";
import classes from "../settings.module.css";

/** What these people had been let into by name. */
export function SharesThen({ found }: { found: RightsThen }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (found.shareCount === 0) return null;
  const heading = t("rightsThen.shares", { count: found.shareCount });
  return (
    <section aria-label={heading}>
      <h3 className={classes.heading}>{heading}</h3>
      <ul className={classes.rows}>
        {found.shares.map((share, index) => (
          <li key={index} className={classes.row}>
            <div className={classes.rowText}>
              <div className={classes.rowTitle}>
                {share.user ?? share.team} → {found.labels[share.type] ?? share.type} {share.record}
              </div>
              <div className={classes.muted}>
                {t(`roles.verb.${share.level === "write" ? "update" : "read"}`)}
                {share.endsAt && ` · ${t("rightsThen.until", { when: formats.moment(share.endsAt) })}`}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {found.shareCount > found.shares.length && <Text size="sm">{t("rightsThen.more", { count: found.shares.length })}</Text>}
    </section>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Moving } from "@/api/moving";
import { useFormats } from "@/lib/use-formats";
import { LinkButton } from "@/ui/links";
import classes from "../transfer.module.css";

/** The files come last, when the records are there that they belong to. */
export function FilesStep({ files, place }: { files: Moving["files"]; place: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = ["attached", "unmatched", "failed"] as const;
  return (
    <section className={classes.section} aria-labelledby="moving-files">
      <div className={classes.head} style={{ marginBottom: 8 }}>
        <h2 id="moving-files" className={classes.heading} style={{ margin: 0 }}>
          {place}. {t("bundle.title")}
        </h2>
        <span className={classes.spring} />
        <LinkButton size="xs" variant="default" to="/moving-in/$" params={{ _splat: "files" }}>
          {t("moving.import")}
        </LinkButton>
      </div>
      {files.last === null ? (
        <p className={classes.muted}>{t("bundle.none")}</p>
      ) : (
        <>
          <dl className={classes.counts}>
            {counts.map((name) => (
              <div key={name} className={classes.count}>
                <dt>{t(`bundle.total.${name}`)}</dt>
                <dd>{formats.number(files[name])}</dd>
              </div>
            ))}
          </dl>
          <Link to="/moving-in/$" params={{ _splat: `files/${files.last}` }}>
            {t("bundle.last")}
          </Link>
        </>
      )}
    </section>
  );
}

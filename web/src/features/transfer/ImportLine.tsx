import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportSummary } from "@/api/import-types";
import { useType } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import { StateChip } from "./StateChip";
import { isOpen } from "./stage";
import classes from "./transfer.module.css";

/** One import of the list. */
export function ImportLine({ job }: { job: ImportSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const meta = useType(job.type);
  const counts = (["created", "updated", "unchanged", "failed"] as const)
    .filter((name) => job[name] > 0)
    .map((name) => `${t(`import.count.${name}`)} ${formats.number(job[name])}`);
  const rows = t("import.rows", { count: job.total, n: formats.number(job.total) });
  return (
    <Link to="/imports/$id" params={{ id: String(job.id) }} search={{}} className={classes.row}>
      <span className={classes.rowName}>{job.fileName}</span>
      <StateChip state={job.state} />
      <span className={classes.rowWhen}>{formats.relative(job.createdAt)}</span>
      <span className={classes.rowFacts}>
        {[meta?.labelPlural ?? job.type, ...(isOpen(job) || counts.length === 0 ? [rows] : counts)].join(" · ")}
      </span>
    </Link>
  );
}

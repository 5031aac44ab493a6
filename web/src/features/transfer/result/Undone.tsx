import { Alert } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportJob, Undone as Report } from "@/api/import-types";
import { useType } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import classes from "../transfer.module.css";

/** What was taken back, and what others have changed since and was left alone. */
export function Undone({ job, undone }: { job: ImportJob; undone: Report }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const label = useType(job.type)?.label ?? job.type;
  const told = (["deleted", "restored", "kept"] as const)
    .filter((name) => undone[name] > 0)
    .map((name) => t(`import.undone.${name}`, { n: formats.number(undone[name]) }));
  if (told.length === 0) return null;
  return (
    <Alert color={undone.kept > 0 ? "orange" : "green"} variant="light" mb="lg" title={told.join(" · ")}>
      {undone.conflicts.length > 0 && (
        <ul className={classes.conflicts}>
          {undone.conflicts.map(({ id, message }) => (
            <li key={id}>
              <Link to="/$type/$id" params={{ type: job.type, id: String(id) }}>
                {label} {id}
              </Link>{" "}
              {message}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

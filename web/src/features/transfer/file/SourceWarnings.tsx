import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ImportJob } from "@/api/import-types";
import { useFormats } from "@/lib/use-formats";

const KNOWN = ["duplicate-header", "blank-header", "unbalanced-quote", "wrong-encoding"] as const;
const SHOWN = 5;

/** What looks odd about the file and would better be put right now. */
export function SourceWarnings({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const told = job.detected.warnings.slice(0, SHOWN).map(({ code, line, detail }) => {
    const known = KNOWN.find((one) => one === code);
    return known ? t(`import.warning.${known}`, { line, detail }) : t("import.warning.row", { line, detail });
  });
  const damaged = job.columns.filter(({ guess }) => guess.damaged > 0).map(({ name }) => name);
  if (damaged.length > 0) told.push(t("import.warning.damaged", { detail: formats.list(damaged) }));
  if (told.length === 0) return null;
  return (
    <Alert color="orange" variant="light" mb="lg" icon={<IconAlertTriangle size={17} />}>
      {[...new Set(told)].map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Alert>
  );
}

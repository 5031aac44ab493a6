import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DateStyle, DecimalStyle, ImportJob, ImportPlan } from "@/api/import-types";
import { isAmbiguous, styleOf } from "../reading";

interface Props {
  job: ImportJob;
  busy: boolean;
  onChange: (formats: ImportPlan["formats"]) => void;
}

const examples: Record<string, string> = {
  YEAR_FIRST: "2024-01-31",
  DAY_FIRST: "31/01/2024",
  MONTH_FIRST: "01/31/2024",
  SERIAL: "45322",
  POINT: "1,234.56",
  COMMA: "1.234,56",
};
const dateStyles: DateStyle[] = ["YEAR_FIRST", "DAY_FIRST", "MONTH_FIRST"];
const decimalStyles: DecimalStyle[] = ["POINT", "COMMA"];

/** How dates and numbers are written, where a column does not show it. */
export function Styles({ job, busy, onChange }: Props) {
  const { t } = useTranslation();
  const guessed = (what: "dates" | "decimals") => {
    const style = styleOf(job, what);
    return { value: "", label: style ? t("import.guessed", { what: examples[style] }) : t("import.guess") };
  };
  const hint = (what: "dates" | "decimals") =>
    job.formats[what] === null && isAmbiguous(job, what) ? t("import.unsure") : undefined;
  const example = (style: string) => ({ value: style, label: examples[style] ?? style });
  return (
    <>
      <NativeSelect
        label={t("import.dates")}
        description={hint("dates")}
        data={[guessed("dates"), ...dateStyles.map(example)]}
        value={job.formats.dates ?? ""}
        disabled={busy}
        onChange={(event) => onChange({ ...job.formats, dates: (event.currentTarget.value || null) as DateStyle | null })}
      />
      <NativeSelect
        label={t("import.decimals")}
        description={hint("decimals")}
        data={[guessed("decimals"), ...decimalStyles.map(example)]}
        value={job.formats.decimals ?? ""}
        disabled={busy}
        onChange={(event) => onChange({ ...job.formats, decimals: (event.currentTarget.value || null) as DecimalStyle | null })}
      />
    </>
  );
}

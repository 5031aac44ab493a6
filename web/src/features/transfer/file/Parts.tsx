import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Detected } from "@/api/import-types";
import { encodings, type Part } from "../reading";

interface Props {
  detected: Detected;
  busy: boolean;
  onChange: (part: Part, value: string | number) => void;
}

const LINES = Array.from({ length: 11 }, (_, line) => line);

/** Sheet, encoding, delimiter, header row: what was guessed stands there and can be changed. */
export function Parts({ detected, busy, onChange }: Props) {
  const { t } = useTranslation();
  const header = (line: number) => (line === 0 ? t("import.noHeader") : t("import.headerLine", { n: line }));
  const lines = LINES.includes(detected.header) ? LINES : [...LINES, detected.header];
  const delimiters = [",", ";", "\t", "|"];
  return (
    <>
      {detected.sheets.length > 0 && (
        <NativeSelect
          label={t("import.sheet")}
          data={detected.sheets}
          value={detected.sheet ?? ""}
          disabled={busy}
          onChange={(event) => onChange("sheet", event.currentTarget.value)}
        />
      )}
      {detected.encoding && (
        <NativeSelect
          label={t("import.encoding")}
          description={detected.encodingSure ? undefined : t("import.unsure")}
          data={[...new Set([detected.encoding, ...encodings])]}
          value={detected.encoding}
          disabled={busy}
          onChange={(event) => onChange("encoding", event.currentTarget.value)}
        />
      )}
      {detected.delimiter && (
        <NativeSelect
          label={t("import.delimiter")}
          data={[...new Set([...delimiters, detected.delimiter])].map((sign) => ({
            value: sign,
            label: sign === "," ? t("import.comma") : sign === ";" ? t("import.semicolon") : sign === "\t" ? t("import.tab") : sign,
          }))}
          value={detected.delimiter}
          disabled={busy}
          onChange={(event) => onChange("delimiter", event.currentTarget.value)}
        />
      )}
      {detected.format !== "vcard" && (
        <NativeSelect
          label={t("import.header")}
          data={lines.map((line) => ({ value: String(line), label: header(line) }))}
          value={String(detected.header)}
          disabled={busy}
          onChange={(event) => onChange("header", Number(event.currentTarget.value))}
        />
      )}
    </>
  );
}

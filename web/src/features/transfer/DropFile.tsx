import { Button, Progress } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import classes from "./transfer.module.css";

interface Props {
  busy: boolean;
  share: number;
  onFile: (file: File) => void;
  accept?: string;
  hint?: string;
}

const TABLES = ".csv,.tsv,.txt,.xlsx,.xls,.htm,.html,.xml,.vcf,text/csv,text/vcard";

/** A place to drop a file, with a button for those who rather choose it. */
export function DropFile({ busy, share, onFile, accept = TABLES, hint }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const percent = Math.round(share * 100);
  return (
    <div className={classes.drop} data-over={over || undefined} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <IconFileUpload size={30} stroke={1.4} aria-hidden />
      {busy ? (
        <div className={classes.sending} role="status">
          <Progress value={percent} aria-label={t("import.sending")} mb="xs" />
          {percent < 100 ? `${t("import.sending")} ${formats.percent(percent)}` : t("import.reading")}
        </div>
      ) : (
        <>
          <div className={classes.dropTitle}>{t("import.drop")}</div>
          <div className={classes.muted}>{hint ?? t("import.dropHint")}</div>
          <Button size="sm" onClick={() => input.current?.click()}>
            {t("import.choose")}
          </Button>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("import.choose")}
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}

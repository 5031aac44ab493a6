import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./transfer.module.css";

/** An empty workbook to fill in, for those who have no file yet. */
export function Template({ type, label }: { type: string; label: string }) {
  const { t } = useTranslation();
  return (
    <p className={classes.muted}>
      {t("import.templateText")}{" "}
      <Button
        component="a"
        href={`/api/v1/${type}/import-template.xlsx`}
        download
        size="compact-sm"
        variant="subtle"
        leftSection={<IconDownload size={14} />}
      >
        {t("import.template", { what: label })}
      </Button>
    </p>
  );
}

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { templateOf } from "./template";
import classes from "./transfer.module.css";

/** An empty table to fill in, for those who have no file yet. */
export function Template({ type, label }: { type: string; label: string }) {
  const { t } = useTranslation();
  const model = useModel();
  const save = () => {
    const text = templateOf(model, type, (part) => t(`address.${part}`));
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${label}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <p className={classes.muted}>
      {t("import.templateText")}{" "}
      <Button size="compact-sm" variant="subtle" leftSection={<IconDownload size={14} />} onClick={save}>
        {t("import.template", { what: label })}
      </Button>
    </p>
  );
}

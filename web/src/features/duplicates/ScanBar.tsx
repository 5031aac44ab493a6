import { Button, Progress } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { IconRefresh } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { scanQuery, useRescan } from "@/api/duplicates";
import { useFormats } from "@/lib/use-formats";
import classes from "./duplicates.module.css";

/** When duplicates were last looked for, how far the search is, and for administrators a button to search anew. */
export function ScanBar() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { may } = useModel();
  const client = useQueryClient();
  const { data: scan } = useQuery(scanQuery);
  const rescan = useRescan();
  const running = scan?.state === "running";
  const was = useRef(running);
  useEffect(() => {
    if (was.current && !running) void client.invalidateQueries({ queryKey: ["duplicates", "list"] });
    was.current = running;
  }, [running, client]);
  const share = scan?.total ? Math.round((100 * (scan.done ?? 0)) / scan.total) : 0;
  return (
    <div className={classes.scan} aria-live="polite">
      {running && (
        <>
          <Progress value={share} w={110} size="sm" aria-label={t("duplicates.scanning")} />
          <span className={classes.facts}>{formats.number(share)} %</span>
        </>
      )}
      {scan?.state === "done" && scan.finishedAt && (
        <span className={classes.facts}>{t("duplicates.scanned", { when: formats.relative(scan.finishedAt) })}</span>
      )}
      {scan?.state === "failed" && <span className={classes.facts}>{t("duplicates.scanFailed")}</span>}
      {may("company") && (
        <Button size="xs" variant="default" leftSection={<IconRefresh size={15} />} loading={rescan.isPending || running} onClick={() => rescan.mutate()}>
          {t("duplicates.scan")}
        </Button>
      )}
    </div>
  );
}

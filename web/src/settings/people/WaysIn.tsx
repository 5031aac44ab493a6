import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { RosterLine } from "@/api/roster";
import { csv } from "@/lib/csv";
import { save } from "@/lib/save";
import { secretOf, Sheet, type Way } from "./Sheet";
import classes from "./sheet.module.css";

const MOST_SHEETS = 200;

/** Those of the list for whom there is something to hand on. */
export const waysIn = (lines: RosterLine[]): Way[] =>
  lines.flatMap(({ name = "", login = "", pass }) => (pass && secretOf(pass) ? [{ name, login, pass }] : []));

/** Links and passwords of many, this once: a file to keep, or a sheet for each. */
export function WaysIn({ ways, onKept }: { ways: Way[]; onKept: () => void }) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    window.addEventListener("afterprint", done);
    // The pictures are drawn by then.
    const frame = window.setTimeout(() => window.print(), 300);
    return () => {
      window.clearTimeout(frame);
      window.removeEventListener("afterprint", done);
    };
  }, [printing]);
  const download = () => {
    const head = [t("people.name"), t("people.login"), t("roster.secret"), t("roster.until")];
    const rows = ways.map(({ name, login, pass }) => [name, login, secretOf(pass) ?? "", pass.endsAt ?? ""]);
    save(t("roster.file"), "text/csv;charset=utf-8", csv([head, ...rows]));
    onKept();
  };
  return (
    <Stack gap="sm">
      <Alert color="yellow" variant="light">
        {t("roster.once")}
      </Alert>
      <Group gap="sm">
        <Button leftSection={<IconDownload size={16} />} onClick={download}>
          {t("roster.download")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          disabled={ways.length > MOST_SHEETS}
          onClick={() => {
            setPrinting(true);
            onKept();
          }}
        >
          {t("roster.print")}
        </Button>
      </Group>
      {ways.length > MOST_SHEETS && (
        <Text size="sm" c="dimmed">
          {t("roster.tooMany", { most: MOST_SHEETS })}
        </Text>
      )}
      {printing &&
        createPortal(
          <div className={classes.pile}>
            {ways.map((way) => (
              <Sheet key={way.login} {...way} />
            ))}
          </div>,
          document.body,
        )}
    </Stack>
  );
}

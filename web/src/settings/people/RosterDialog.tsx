import { Alert, Anchor, Button, Group, Modal, Progress, Stack, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconDownload, IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { takeRoster } from "@/api/roster";
import { useFormats } from "@/lib/use-formats";
import { InviteWayControl, useInviteWay } from "./InviteWayControl";
import { RosterCounts, RosterPreview, RosterProblems } from "./RosterReport";
import { WaysIn, waysIn } from "./WaysIn";

const TABLES = ".csv,.tsv,.txt,.xlsx,.xls,text/csv";
const fields = ["name", "email", "login", "mobile", "roles", "teams"] as const;

/** Many at once: a file is tried, looked at, and then taken. */
export function RosterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const phone = useMediaQuery("(max-width: 767px)");
  const client = useQueryClient();
  const { way, setWay, mail } = useInviteWay();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [at, setAt] = useState({ done: 0, rows: 0 });
  const [kept, setKept] = useState(false);
  const onProgress = (done: number, rows: number) => setAt({ done, rows });
  const trying = useMutation({
    mutationFn: (chosen: File) => takeRoster({ file: chosen, way: "LINK", rehearsal: true, onProgress }),
    meta: { handled: true },
  });
  const taking = useMutation({
    mutationFn: (chosen: File) => takeRoster({ file: chosen, way, rehearsal: false, onProgress }),
    onSettled: () => client.invalidateQueries(),
    meta: { handled: true },
  });
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setAt({ done: 0, rows: 0 });
    taking.reset();
    trying.mutate(chosen);
  };
  const ways = taking.data ? waysIn(taking.data.lines) : [];
  const close = () => {
    if (ways.length > 0 && !kept && !window.confirm(t("roster.leave"))) return;
    onClose();
  };
  const busy = trying.isPending || taking.isPending;
  const error = taking.error ?? trying.error;
  const broken = error && isProblem(error) && error.code === "roster-broken";
  const tried = trying.data;
  const useful = tried ? tried.done.added + tried.done.teams : 0;
  const chooser = (label: string, filled: boolean) => (
    <Button variant={filled ? "filled" : "default"} leftSection={<IconFileUpload size={16} />} onClick={() => input.current?.click()}>
      {label}
    </Button>
  );
  return (
    <Modal
      opened
      onClose={busy ? () => undefined : close}
      withCloseButton={!busy}
      title={t("roster.title")}
      size="lg"
      fullScreen={phone}
      centered
      closeOnClickOutside={false}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={TABLES}
        aria-label={t("roster.choose")}
        onChange={(event) => {
          choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Stack gap="md">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {broken ? t("roster.broken") : error.message}
          </Alert>
        )}
        {busy ? (
          <div role="status">
            <Progress value={at.rows ? (at.done / at.rows) * 100 : 0} animated mb="xs" aria-label={t("roster.title")} />
            {t(taking.isPending ? "roster.taking" : "roster.trying", { done: formats.number(at.done), rows: formats.number(at.rows) })}
          </div>
        ) : taking.data ? (
          <>
            <Text fw={600}>{t("roster.taken")}</Text>
            <RosterCounts roster={taking.data} />
            {ways.length > 0 && <WaysIn ways={ways} onKept={() => setKept(true)} />}
            <RosterProblems lines={taking.data.lines} />
            <Group justify="flex-end">
              <Button variant={ways.length > 0 && !kept ? "default" : "filled"} onClick={close}>
                {t("action.done")}
              </Button>
            </Group>
          </>
        ) : tried && file ? (
          <>
            <Text fw={600}>{t("roster.tried")}</Text>
            <RosterCounts roster={tried} />
            <RosterProblems lines={tried.lines} />
            <RosterPreview roster={tried} />
            {tried.done.added > 0 && <InviteWayControl way={way} setWay={setWay} mail={mail} mailText={t("roster.wayMail")} />}
            {useful === 0 && <Text>{t("roster.nothing")}</Text>}
            <Group justify="flex-end" gap="sm">
              {chooser(t("roster.again"), useful === 0)}
              {useful > 0 && (
                <Button onClick={() => taking.mutate(file)}>
                  {tried.done.added > 0 ? t("roster.take", { count: tried.done.added }) : t("roster.takeTeams")}
                </Button>
              )}
            </Group>
          </>
        ) : (
          <>
            <Text>{t("roster.text")}</Text>
            <Text size="sm" c="dimmed">
              {t("roster.columns", { names: fields.map((field) => t(`people.${field}`)).join(", ") })}
            </Text>
            <Group justify="space-between" gap="sm">
              <Anchor href="/api/v1/users/roster/template.xlsx" download size="sm">
                <IconDownload size={14} aria-hidden /> {t("roster.template")}
              </Anchor>
              {chooser(t("roster.choose"), true)}
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

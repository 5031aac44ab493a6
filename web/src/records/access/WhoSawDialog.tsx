import { Modal, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { auditQuery } from "@/api/audit";
import type { RecordData, TypeMeta } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { LinkButton } from "@/ui/links";
import classes from "./access.module.css";

/** Who opened a record, saw it in a list, had a masked value of it shown, or may have it in a file. */
export function WhoSawDialog({ meta, record, onClose }: { meta: TypeMeta; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const asked = { type: meta.type, record: String(record.id), seen: "true" };
  const { data } = useInfiniteQuery(auditQuery(asked));
  const events = data?.pages[0]?.items;
  return (
    <Modal opened onClose={onClose} title={t("whoSaw.title", { what: record.title ?? `#${record.id}` })} centered size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("whoSaw.text", { what: meta.labelPlural })}
        </Text>
        {!events && <Bones lines={4} />}
        {events?.length === 0 && <Blank small title={t("whoSaw.nobody")} />}
        {events && events.length > 0 && (
          <ol className={classes.list}>
            {events.map((event) => (
              <li key={event.id} className={classes.line}>
                <span>
                  <b>{event.actor?.name ?? t("auditTrail.program")}</b> {event.label}
                </span>
                <span className={classes.muted}>{[formats.moment(event.at), event.address].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ol>
        )}
        <LinkButton to="/settings/$page" params={{ page: "audit" }} search={asked} variant="default">
          {t("whoSaw.trail")}
        </LinkButton>
      </Stack>
    </Modal>
  );
}

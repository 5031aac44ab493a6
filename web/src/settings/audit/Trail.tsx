import { Button, Group, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { auditFile, auditQuery, useVerifyAudit, type AuditFilters as Filters } from "@/api/audit";
import { useModel } from "@/api/meta";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { AuditFilters } from "./AuditFilters";
import { AuditSettings } from "./AuditSettings";
import { EventLine } from "./EventLine";
import { FileMenu } from "./FileMenu";
import { Proof } from "./Proof";
import classes from "../settings.module.css";

/** What happened that somebody may have to answer for: to search, to take along, to prove. */
export function Trail() {
  const { t } = useTranslation();
  const { may } = useModel();
  const { type, record, seen } = useSearch({ strict: false });
  const [filters, setFilters] = useState<Filters>({ type, record, seen });
  const events = useInfiniteQuery(auditQuery(filters));
  const verify = useVerifyAudit();
  const items = events.data?.pages.flatMap((page) => page.items);
  return (
    <Stack gap="md">
      <AuditFilters filters={filters} onChange={setFilters} />
      <Group gap="xs">
        <Button variant="default" leftSection={<IconShieldCheck size={16} />} loading={verify.isPending} onClick={() => verify.mutate()}>
          {t("auditTrail.verify")}
        </Button>
        <FileMenu href={(format) => auditFile(filters, format)} />
      </Group>
      {verify.data && <Proof found={verify.data} />}
      {!items && <Bones lines={8} />}
      {items?.length === 0 && <Blank title={t("auditTrail.none")} text={t("auditTrail.noneText")} />}
      {items && items.length > 0 && (
        <ul className={classes.rows} aria-label={t("settings.audit")}>
          {items.map((event) => (
            <EventLine key={event.id} event={event} onFilter={(more) => setFilters({ ...filters, ...more })} />
          ))}
        </ul>
      )}
      {events.hasNextPage && (
        <Button variant="default" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          {t("auditTrail.more")}
        </Button>
      )}
      {may("security") && <AuditSettings />}
    </Stack>
  );
}

import { Button, Group, Menu, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconDownload, IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { auditFile, auditQuery, useVerifyAudit, type AuditFilters as Filters } from "@/api/audit";
import { useModel } from "@/api/meta";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { AuditFilters } from "./AuditFilters";
import { AuditSettings } from "./AuditSettings";
import { EventLine } from "./EventLine";
import { Proof } from "./Proof";
import classes from "../settings.module.css";

/** What happened that somebody may have to answer for: to search, to take along, to prove. */
export function AuditPage() {
  const { t } = useTranslation();
  const { may } = useModel();
  const [filters, setFilters] = useState<Filters>({});
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
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload size={16} />}>
              {t("auditTrail.export")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={auditFile(filters, "csv")} download>
              CSV
            </Menu.Item>
            <Menu.Item component="a" href={auditFile(filters, "xlsx")} download>
              Excel
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
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

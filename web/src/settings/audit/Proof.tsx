import { Alert, Text } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Verification } from "@/api/audit";
import { useFormats } from "@/lib/use-formats";

/** What looking through the whole trail found. */
export function Proof({ found }: { found: Verification }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Alert role="status" variant="default" icon={found.intact ? <IconShieldCheck /> : <IconShieldX />} title={t(found.intact ? "auditTrail.intact" : "auditTrail.broken")}>
      {found.intact && <Text size="sm">{t("auditTrail.intactText", { count: found.events })}</Text>}
      {found.since && <Text size="sm">{t("auditTrail.since", { when: formats.moment(found.since) })}</Text>}
      {found.faults.map(({ kind, event, block }) => (
        <Text key={`${kind} ${event} ${block}`} size="sm">
          {t(`auditTrail.fault.${kind}`, { event, block })}
        </Text>
      ))}
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {t("auditTrail.endMark", { hash: found.end })}
      </Text>
    </Alert>
  );
}

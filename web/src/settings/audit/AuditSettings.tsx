import { Button, Stack, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { auditSettingsQuery, useSetAuditSettings, type AuditSettings as Settings } from "@/api/audit";
import { tell } from "@/ui/toast";
import classes from "../settings.module.css";

function Form({ stored }: { stored: Settings }) {
  const { t } = useTranslation();
  const [personalViews, setPersonalViews] = useState(stored.personalViews);
  const [months, setMonths] = useState(stored.keepMonths === null ? "" : String(stored.keepMonths));
  const save = useSetAuditSettings();
  const onSave = () =>
    save.mutate({ personalViews, keepMonths: months === "" ? null : Number(months) }, { onSuccess: () => tell(t("auditTrail.saved")) });
  return (
    <Stack gap="sm" maw={420}>
      <h2 className={classes.heading}>{t("auditTrail.settings")}</h2>
      <Switch
        label={t("auditTrail.personalViews")}
        description={t("auditTrail.personalViewsText")}
        checked={personalViews}
        onChange={(event) => setPersonalViews(event.currentTarget.checked)}
      />
      <TextInput
        type="number"
        min={6}
        max={240}
        label={t("auditTrail.keep")}
        description={t("auditTrail.keepText")}
        value={months}
        onChange={(event) => setMonths(event.currentTarget.value)}
      />
      <div>
        <Button onClick={onSave} loading={save.isPending}>
          {t("action.save")}
        </Button>
      </div>
    </Stack>
  );
}

/** What is noted, and for how long; for who sets the rules, not for who reads the trail. */
export function AuditSettings() {
  const { data } = useQuery(auditSettingsQuery);
  return data ? <Form stored={data} /> : null;
}

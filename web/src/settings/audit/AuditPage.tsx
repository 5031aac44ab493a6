import { SegmentedControl, Stack } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RightsReport } from "./RightsReport";
import { Trail } from "./Trail";

const RIGHTS = "rights";

/** What was done, and who could do what at a moment. */
export function AuditPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const open = (part: string) =>
    void (part === RIGHTS
      ? navigate({ to: "/settings/$page/$id", params: { page: "audit", id: RIGHTS } })
      : navigate({ to: "/settings/$page", params: { page: "audit" } }));
  return (
    <Stack gap="md">
      <SegmentedControl
        value={id === RIGHTS ? RIGHTS : "trail"}
        onChange={open}
        data={[
          { value: "trail", label: t("auditTrail.part.trail") },
          { value: RIGHTS, label: t("auditTrail.part.rights") },
        ]}
        aria-label={t("settings.audit")}
        maw={460}
        fullWidth
      />
      {id === RIGHTS ? <RightsReport /> : <Trail />}
    </Stack>
  );
}

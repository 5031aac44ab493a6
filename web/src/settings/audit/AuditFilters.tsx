import { Button, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { auditActionsQuery, type AuditFilters as Filters } from "@/api/audit";
import { DayInput } from "@/fields/inputs/dates";

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Which events are shown. Who is chosen in the list itself: an auditor need not know all people. */
export function AuditFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const { data: actions = [] } = useQuery(auditActionsQuery);
  const set = (more: Filters) => onChange({ ...filters, ...more });
  const text = (name: "record" | "address", label: string) => (
    <TextInput
      label={label}
      value={filters[name] ?? ""}
      onChange={({ currentTarget: { value } }) => set({ [name]: (name === "record" ? value.replace(/\D/g, "") : value) || undefined })}
    />
  );
  const day = (name: "from" | "to", label: string) => (
    <DayInput label={label} value={filters[name] ?? null} onChange={(value) => set({ [name]: value ?? undefined })} clearable />
  );
  return (
    <search aria-label={t("auditTrail.filters")}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="xs">
        <Select
          label={t("auditTrail.action")}
          placeholder={t("auditTrail.all")}
          data={actions.map(({ name, label }) => ({ value: name, label }))}
          value={filters.action ?? null}
          onChange={(action) => set({ action: action ?? undefined })}
          searchable
          clearable
        />
        {text("record", t("auditTrail.record"))}
        {text("address", t("auditTrail.address"))}
        {day("from", t("auditTrail.day"))}
        {day("to", t("auditTrail.toDay"))}
      </SimpleGrid>
      {Object.values(filters).some(Boolean) && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => onChange({})}>
          {t("action.clear")}
        </Button>
      )}
    </search>
  );
}

import { CloseButton, Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Reference } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";

interface Props {
  type: "users" | "teams";
  label: string;
  description?: string;
  value: Reference[];
  onChange: (value: Reference[]) => void;
  error?: string | null;
}

/** Several people or teams, each found by typing. */
export function PeoplePicker({ type, label, description, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const add = (one: Reference | null) => one && !value.some(({ id }) => id === one.id) && onChange([...value, one]);
  return (
    <Stack gap={6}>
      <Lookup key={value.length} type={type} value={null} onChange={add} clearable={false} input={{ label, description, error }} />
      {value.map((one) => (
        <Group key={one.id} gap={6} wrap="nowrap">
          <span>{one.title ?? `#${one.id}`}</span>
          <CloseButton
            size="sm"
            aria-label={t("transfer.without", { name: one.title ?? "" })}
            onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
          />
        </Group>
      ))}
    </Stack>
  );
}

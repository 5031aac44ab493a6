import { Alert, Button, Checkbox, Group, Select, SimpleGrid, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveRole, sentenceQuery, viewAs, type Role, type RoleDraft, type RoleModel } from "@/api/roles";
import { useModel } from "@/api/meta";
import { complain, tell } from "@/ui/toast";
import { RoleMatrix } from "./RoleMatrix";

const MOST = 10_000;

/** One role: what it starts from, its rights as a matrix, and the sentence that follows from them. */
export function RoleEditor({ role, model }: { role: Role; model: RoleModel }) {
  const { t } = useTranslation();
  const { isAdmin } = useModel();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<RoleDraft>({ ...role, name: role.name });
  const set = (more: Partial<RoleDraft>) => setDraft((now) => ({ ...now, ...more }));
  const [settled] = useDebouncedValue(draft, 250);
  const said = useQuery(sentenceQuery(settled));
  const save = useMutation({
    mutationFn: () => saveRole(role.key, draft),
    onSuccess: (stored) => {
      client.setQueryData(["roles", role.key], stored);
      void client.invalidateQueries({ queryKey: ["roles"], exact: true });
      void client.invalidateQueries({ queryKey: ["meta"] });
      tell(t("roles.saved"));
    },
    onError: (error) => complain(error.message),
  });
  const rebase = (base: string | null) => {
    if (!base) return;
    set({ base, rights: Object.fromEntries(model.types.map((type) => [type.type, type.defaults[base] ?? {}])) });
  };
  const toggle = (code: string, on: boolean) => set({ system: on ? [...draft.system, code] : draft.system.filter((one) => one !== code) });
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t("roles.name")} value={draft.name ?? ""} maxLength={80} onChange={(event) => set({ name: event.currentTarget.value })} />
        <Select
          label={t("roles.base")}
          description={t("roles.baseText")}
          data={model.bases.map((value) => ({ value, label: t(`roles.bases.${value}`) }))}
          value={draft.base}
          onChange={rebase}
          allowDeselect={false}
        />
      </SimpleGrid>
      <Alert variant="light" title={t("roles.says")} aria-live="polite">
        {(said.data?.sentences ?? role.sentences).join(" ")}
      </Alert>
      <RoleMatrix draft={draft} model={model} onChange={set} />
      <div>
        <Text fw={500} mb="xs">
          {t("roles.system")}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="xs">
          {model.system.map(({ code, label }) => (
            <Checkbox key={code} label={label} checked={draft.system.includes(code)} onChange={(event) => toggle(code, event.currentTarget.checked)} />
          ))}
        </SimpleGrid>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          type="number"
          min={0}
          max={MOST}
          label={t("roles.reveals")}
          description={t("roles.revealsText")}
          value={String(draft.reveals)}
          onChange={(event) => set({ reveals: Math.max(0, Math.min(MOST, Math.trunc(Number(event.currentTarget.value) || 0))) })}
        />
        <Switch
          mt="lg"
          label={t("roles.secondFactor")}
          checked={draft.secondFactor}
          onChange={(event) => set({ secondFactor: event.currentTarget.checked })}
        />
      </SimpleGrid>
      <Group>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t("action.save")}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: "/settings/$page", params: { page: "roles" } })}>
          {t("roles.all")}
        </Button>
        {isAdmin && (
          <Button variant="subtle" leftSection={<IconEye size={16} />} onClick={() => void viewAs({ role: role.key }).catch((error: Error) => complain(error.message))}>
            {t("roles.try")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

import { Alert, Button, Group, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconLogin2, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { securityQuery, useChangeRules, useCheckProvider, type Provider, type Rules } from "@/api/security";
import { Bones } from "@/ui/Bones";
import { Chip } from "@/ui/Chip";
import { complain, tell } from "@/ui/toast";
import classes from "../settings.module.css";
import { ProviderDialog } from "./ProviderDialog";

const numbers = [
  ["idleMinutes", 5, 10_080],
  ["absoluteHours", 1, 2160],
  ["inviteHours", 1, 720],
  ["resetMinutes", 5, 1440],
] as const;

function RulesForm({ stored, canClose }: { stored: Rules; canClose: boolean }) {
  const { t } = useTranslation();
  const [rules, setRules] = useState(stored);
  const change = useChangeRules();
  return (
    <Stack gap="md" maw={420}>
      {numbers.map(([name, min, max]) => (
        <TextInput
          type="number"
          key={name}
          label={t(`security.${name}`)}
          value={rules[name]}
          onChange={(event) => setRules({ ...rules, [name]: Math.trunc(Number(event.currentTarget.value)) })}
          min={min}
          max={max}
        />
      ))}
      <Switch
        label={t("security.passwordSignIn")}
        description={t("security.passwordSignInText")}
        checked={rules.passwordSignIn}
        disabled={!canClose && rules.passwordSignIn}
        onChange={(event) => setRules({ ...rules, passwordSignIn: event.currentTarget.checked })}
      />
      <div>
        <Button loading={change.isPending} onClick={() => change.mutate(rules, { onSuccess: () => tell(t("security.saved")) })}>
          {t("action.save")}
        </Button>
      </div>
    </Stack>
  );
}

/** The rules of signing in, and where people may prove who they are. */
export function SecurityPage() {
  const { t } = useTranslation();
  const { data } = useQuery(securityQuery);
  const check = useCheckProvider();
  const [editing, setEditing] = useState<Provider | "new" | null>(null);
  if (!data) return <Bones lines={6} />;
  const onCheck = (id: number) =>
    check.mutate(id, {
      onSuccess: ({ works, complaint }) =>
        works ? tell(t("security.works")) : complain(t("security.fails"), complaint ?? undefined),
    });
  return (
    <Stack gap="xl">
      {!data.baseUrl && (
        <Alert color="yellow" variant="light">
          {t("security.noBaseUrl")}
        </Alert>
      )}
      <RulesForm key={JSON.stringify(data.rules)} stored={data.rules} canClose={data.providers.some(({ enabled }) => enabled)} />
      <section>
        <Text component="h3" fw={600} m={0}>
          {t("security.providers")}
        </Text>
        <Text c="dimmed" size="sm" mb="md" maw={560}>
          {t("security.providersText", { address: (data.baseUrl ?? window.location.origin) + data.returnPath })}
        </Text>
        {data.providers.length > 0 && (
          <ul className={classes.rows}>
            {data.providers.map((provider) => (
              <li key={provider.id} className={classes.row}>
                <IconLogin2 size={20} stroke={1.6} aria-hidden />
                <div className={classes.rowText}>
                  <div className={classes.rowTitle}>
                    {provider.name}
                    {!provider.enabled && <Chip label={t("security.off")} color="gray" />}
                  </div>
                  <div className={classes.muted}>{provider.issuer}</div>
                </div>
                <Group gap="xs">
                  <Button size="compact-sm" variant="default" loading={check.isPending && check.variables === provider.id} onClick={() => onCheck(provider.id)}>
                    {t("security.check")}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => setEditing(provider)}>
                    {t("action.edit")}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEditing("new")}>
          {t("security.addProvider")}
        </Button>
      </section>
      {editing && <ProviderDialog provider={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </Stack>
  );
}

import { Alert, Button, Group, Modal, MultiSelect, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { useRemoveProvider, useSaveProvider, type Provider } from "@/api/security";
import { tell } from "@/ui/toast";
import { useRoles } from "../people/role-words";

interface GroupRoles {
  group: string;
  roles: string[];
}

const texts = ["name", "issuer", "clientId"] as const;
const flags = ["enabled", "createsUsers", "vouchesFactor", "ownNetwork"] as const;

/** One identity provider; its secret goes in and never comes out. */
export function ProviderDialog({ provider, onClose }: { provider: Provider | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { options } = useRoles();
  const save = useSaveProvider();
  const remove = useRemoveProvider();
  const [wish, setWish] = useState({
    name: provider?.name ?? "",
    issuer: provider?.issuer ?? "",
    clientId: provider?.clientId ?? "",
    enabled: provider?.enabled ?? true,
    createsUsers: provider?.createsUsers ?? false,
    vouchesFactor: provider?.vouchesFactor ?? false,
    ownNetwork: provider?.ownNetwork ?? false,
    groupsClaim: provider?.groupsClaim ?? "",
    defaultRoles: provider?.defaultRoles ?? [],
  });
  const [secret, setSecret] = useState("");
  const [groups, setGroups] = useState<GroupRoles[]>(
    Object.entries(provider?.roleMap ?? {}).map(([group, roles]) => ({ group, roles })),
  );
  const errors = isProblem(save.error) ? save.error.errors : {};
  const say = (field: string) => errors[field]?.map((one) => one.message).join(" ");
  const setGroup = (at: number, change: Partial<GroupRoles>) =>
    setGroups(groups.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const roleMap = Object.fromEntries(groups.filter(({ group }) => group.trim()).map(({ group, roles }) => [group.trim(), roles]));
    const rest = provider && {
      version: provider.version,
      scopes: provider.scopes,
      authorizationEndpoint: provider.authorizationEndpoint,
      tokenEndpoint: provider.tokenEndpoint,
      jwksUri: provider.jwksUri,
    };
    save.mutate(
      { id: provider?.id ?? null, wish: { ...rest, ...wish, groupsClaim: wish.groupsClaim || null, roleMap, clientSecret: secret || undefined } },
      {
        onSuccess: () => {
          tell(t("security.saved"));
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={provider?.name ?? t("security.addProvider")} centered size="lg">
      <form onSubmit={submit}>
        <Stack gap="md">
          {save.error && Object.keys(errors).length === 0 && (
            <Alert color="red" variant="light" role="alert">
              {save.error.message}
            </Alert>
          )}
          {texts.map((field) => (
            <TextInput
              key={field}
              label={t(`security.provider.${field}`)}
              value={wish[field]}
              onChange={(event) => setWish({ ...wish, [field]: event.currentTarget.value })}
              error={say(field)}
              required
            />
          ))}
          <PasswordInput
            label={t("security.provider.secret")}
            description={provider?.hasSecret ? t("security.provider.secretKept") : undefined}
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            autoComplete="off"
            visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          />
          {flags.map((field) => (
            <Switch
              key={field}
              label={t(`security.provider.${field}`)}
              checked={wish[field]}
              onChange={(event) => setWish({ ...wish, [field]: event.currentTarget.checked })}
            />
          ))}
          <MultiSelect
            label={t("security.provider.defaultRoles")}
            data={options}
            value={wish.defaultRoles}
            onChange={(defaultRoles) => setWish({ ...wish, defaultRoles })}
          />
          <TextInput
            label={t("security.provider.groupsClaim")}
            placeholder="groups"
            value={wish.groupsClaim}
            onChange={(event) => setWish({ ...wish, groupsClaim: event.currentTarget.value })}
          />
          {groups.map((one, at) => (
            <Group key={at} gap="sm" grow>
              <TextInput
                aria-label={t("security.provider.group")}
                placeholder={t("security.provider.group")}
                value={one.group}
                onChange={(event) => setGroup(at, { group: event.currentTarget.value })}
              />
              <MultiSelect aria-label={t("people.roles")} data={options} value={one.roles} onChange={(roles) => setGroup(at, { roles })} />
            </Group>
          ))}
          <div>
            <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setGroups([...groups, { group: "", roles: [] }])}>
              {t("security.provider.addGroup")}
            </Button>
          </div>
          <Group justify="flex-end">
            {provider && (
              <Button color="red" variant="light" loading={remove.isPending} onClick={() => window.confirm(t("security.provider.removeAsk", { name: provider.name })) && remove.mutate(provider.id, { onSuccess: onClose })}>
                {t("security.provider.remove")}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

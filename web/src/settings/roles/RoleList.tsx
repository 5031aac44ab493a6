import { Badge, Button, Menu, Select, Stack, Text, ActionIcon, Modal, Group, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { IconCopy, IconDots, IconEye, IconShield, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/http";
import { deleteRole, rolesQuery, saveRole, viewAs, type Role, type RoleBrief } from "@/api/roles";
import { useModel } from "@/api/meta";
import { Bones } from "@/ui/Bones";
import { complain, tell } from "@/ui/toast";
import classes from "../settings.module.css";

/** Every role with what it says it may do. */
export function RoleList() {
  const { t } = useTranslation();
  const { isAdmin } = useModel();
  const { data } = useQuery(rolesQuery);
  const [copied, setCopied] = useState<RoleBrief | null>(null);
  const [going, setGoing] = useState<RoleBrief | null>(null);
  if (!data) return <Bones lines={6} />;
  return (
    <>
      <Text c="dimmed" mb="md" maw={620}>
        {t("roles.text")}
      </Text>
      <ul className={classes.rows}>
        {data.items.map((role) => (
          <li key={role.key} className={classes.row}>
            <IconShield size={18} stroke={1.6} aria-hidden />
            <div className={classes.rowText}>
              <div className={classes.rowTitle}>
                {role.fixed ? role.name : <Link to="/settings/$page/$id" params={{ page: "roles", id: role.key }}>{role.name}</Link>}
                <Badge variant="light" color="gray">
                  {t("roles.people", { count: role.users })}
                </Badge>
              </div>
              <div className={classes.muted}>{role.sentences.join(" ")}</div>
            </div>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={t("roles.more", { name: role.name })}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {isAdmin && (
                  <Menu.Item leftSection={<IconEye size={15} />} onClick={() => void viewAs({ role: role.key }).catch((error: Error) => complain(error.message))}>
                    {t("roles.try")}
                  </Menu.Item>
                )}
                {!role.fixed && (
                  <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => setCopied(role)}>
                    {t("roles.copy")}
                  </Menu.Item>
                )}
                {!role.fixed && !role.builtIn && (
                  <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => setGoing(role)}>
                    {t("action.delete")}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      <Text c="dimmed" size="sm">
        {t("roles.copyHint")}
      </Text>
      {copied && <CopyRole role={copied} onClose={() => setCopied(null)} />}
      {going && <DeleteRole role={going} roles={data.items} onClose={() => setGoing(null)} />}
    </>
  );
}

function CopyRole({ role, onClose }: { role: RoleBrief; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(t("roles.copyOf", { name: role.name }));
  const copy = useMutation({
    mutationFn: async () => saveRole(null, { ...(await api.get<Role>(`/roles/${role.key}`)), name: name.trim() }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["roles"] });
      void navigate({ to: "/settings/$page/$id", params: { page: "roles", id: made.key } });
    },
    onError: (error) => complain(error.message),
  });
  return (
    <Modal opened onClose={onClose} title={t("roles.copy")} centered>
      <Stack gap="md">
        <TextInput label={t("roles.name")} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button disabled={!name.trim()} loading={copy.isPending} onClick={() => copy.mutate()}>
            {t("action.create")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function DeleteRole({ role, roles, onClose }: { role: RoleBrief; roles: RoleBrief[]; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [to, setTo] = useState<string | null>(null);
  const remove = useMutation({
    mutationFn: () => deleteRole(role, to ?? undefined),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["roles"] });
      tell(t("roles.deleted", { name: role.name }));
      onClose();
    },
    onError: (error) => complain(error.message),
  });
  const others = roles.filter((other) => other.key !== role.key).map((other) => ({ value: other.key, label: other.name }));
  return (
    <Modal opened onClose={onClose} title={t("roles.deleteTitle", { name: role.name })} centered>
      <Stack gap="md">
        <Text size="sm">{role.users > 0 ? t("roles.deleteUsed", { count: role.users }) : t("roles.deleteText")}</Text>
        {role.users > 0 && <Select label={t("roles.instead")} data={others} value={to} onChange={setTo} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button color="red" disabled={role.users > 0 && !to} loading={remove.isPending} onClick={() => remove.mutate()}>
            {t("action.delete")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Alert, Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlus, IconRobot } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { serviceAccountsQuery, useAddService, useRevokeService, useRotate, useServiceState, type ServiceAccount } from "@/api/security";
import type { Reference } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { Chip } from "@/ui/Chip";
import { tell } from "@/ui/toast";
import { NewSecret, NewToken } from "../NewToken";
import classes from "../settings.module.css";
import { useRoles } from "./role-words";

function NewService({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { options } = useRoles();
  const add = useAddService();
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<string[]>([]);
  const [team, setTeam] = useState<Reference | null>(null);
  return (
    <Modal opened onClose={onClose} title={t("services.new")} centered>
      <Stack gap="md">
        {add.error && (
          <Alert color="red" variant="light" role="alert">
            {add.error.message}
          </Alert>
        )}
        <TextInput label={t("services.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <MultiSelect label={t("people.roles")} data={options} value={roles} onChange={setRoles} />
        <Lookup type="teams" value={team} onChange={setTeam} input={{ label: t("services.team") }} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            disabled={!name.trim() || roles.length === 0 || team === null}
            loading={add.isPending}
            onClick={() => team !== null && add.mutate({ name: name.trim(), roles, team: team.id }, { onSuccess: onClose })}
          >
            {t("action.create")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Service({ account }: { account: ServiceAccount }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { nameOf } = useRoles();
  const state = useServiceState();
  const rotate = useRotate();
  const revoke = useRevokeService();
  const [making, setMaking] = useState(false);
  return (
    <section style={{ marginBottom: 24 }} aria-label={account.name}>
      <Group mb="xs" gap="sm">
        <IconRobot size={20} stroke={1.6} aria-hidden />
        <Text fw={600}>{account.name}</Text>
        {!account.active && <Chip label={t("services.stopped")} color="gray" />}
        <Text size="sm" c="dimmed">
          {account.roles.map(nameOf).join(", ")} · {account.team?.title}
        </Text>
      </Group>
      <ul className={classes.rows}>
        {account.tokens.map((token) => (
          <li key={token.id} className={classes.row}>
            <div className={classes.rowText}>
              <div className={classes.rowTitle}>{token.name}</div>
              <div className={classes.muted}>
                {token.expiresAt ? t("tokens.expires", { when: formats.day(token.expiresAt) }) : t("tokens.forever")}
                {" · "}
                {token.lastUsedAt ? t("tokens.used", { when: formats.relative(token.lastUsedAt), address: token.lastAddress ?? "" }) : t("tokens.unused")}
              </div>
            </div>
            <Button size="compact-sm" variant="default" onClick={() => rotate.mutate({ id: account.id, token: token.id })}>
              {t("services.rotate")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => window.confirm(t("tokens.revokeAsk", { name: token.name })) && revoke.mutate({ id: account.id, token: token.id }, { onSuccess: () => tell(t("tokens.revoked")) })}
            >
              {t("tokens.revoke")}
            </Button>
          </li>
        ))}
        {account.tokens.length === 0 && <li className={classes.row}>{t("tokens.none")}</li>}
      </ul>
      <Group gap="sm">
        <Button size="xs" variant="default" onClick={() => setMaking(true)}>
          {t("tokens.new")}
        </Button>
        <Button size="xs" variant="default" onClick={() => (!account.active || window.confirm(t("services.stopAsk", { name: account.name }))) && state.mutate({ id: account.id, active: !account.active })}>
          {account.active ? t("services.stop") : t("services.resume")}
        </Button>
      </Group>
      {making && <NewToken account={account.id} onClose={() => setMaking(false)} />}
      {rotate.data && (
        <Modal opened onClose={rotate.reset} title={t("services.rotated")} centered closeOnClickOutside={false}>
          <Text size="sm" mb="md">
            {t("services.rotatedText")}
          </Text>
          <NewSecret token={rotate.data.token} onDone={rotate.reset} />
        </Modal>
      )}
    </section>
  );
}

/** Programs with a standing of their own. */
export function ServicesPage() {
  const { t } = useTranslation();
  const { data } = useQuery(serviceAccountsQuery);
  const [adding, setAdding] = useState(false);
  if (!data) return <Bones lines={5} />;
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t("services.new")}
    </Button>
  );
  return (
    <>
      {data.length === 0 ? (
        <Blank icon={<IconRobot size={28} stroke={1.4} />} title={t("services.none")} text={t("services.noneText")} actions={add} />
      ) : (
        <>
          <Text c="dimmed" mb="md" maw={560}>
            {t("services.noneText")}
          </Text>
          {data.map((account) => (
            <Service key={account.id} account={account} />
          ))}
          {add}
        </>
      )}
      {adding && <NewService onClose={() => setAdding(false)} />}
    </>
  );
}

import { Alert, Button, Group, Modal, MultiSelect, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useInvite } from "@/api/people";
import { isProblem } from "@/api/problem";
import type { Reference } from "@/api/types";
import { InviteWayControl, useInviteWay } from "./InviteWayControl";
import { PassSheet } from "./PassSheet";
import { useRoles } from "./role-words";
import { TeamsBox } from "./TeamsBox";

/** Somebody new: by a letter, by a link or its picture, or with a password for once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { options } = useRoles();
  const invite = useInvite();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [login, setLogin] = useState("");
  const [roles, setRoles] = useState<string[]>(["representative"]);
  const [teams, setTeams] = useState<Reference[]>([]);
  const by = useInviteWay();
  const errors = isProblem(invite.error) ? invite.error.errors : {};
  const say = (field: string) => errors[field]?.map((one) => one.message).join(" ");
  const known = roles.filter((role) => options.some(({ value }) => value === role));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({
      name: name.trim(),
      email: email.trim() || undefined,
      login: login.trim() || undefined,
      roles: known,
      teams: teams.map(({ id }) => id),
      way: by.way,
    });
  };
  const again = () => {
    invite.reset();
    setName("");
    setEmail("");
    setLogin("");
  };
  const made = invite.data;
  return (
    <Modal opened onClose={onClose} title={t("invite.title")} centered closeOnClickOutside={!made} size="md">
      {made ? (
        <Stack>
          <PassSheet name={name} login={made.login} pass={made.pass} onDone={onClose} />
          <Button variant="subtle" onClick={again}>
            {t("invite.another")}
          </Button>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            {invite.error && Object.keys(errors).length === 0 && (
              <Alert color="red" variant="light" role="alert">
                {invite.error.message}
              </Alert>
            )}
            <TextInput
              label={t("people.name")}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={say("name")}
              required
              data-autofocus
            />
            <TextInput
              label={t("people.email")}
              description={t("invite.emailOptional")}
              type="email"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              error={say("email")}
            />
            <TextInput
              label={t("people.login")}
              description={t("invite.loginOptional")}
              value={login}
              onChange={(event) => setLogin(event.currentTarget.value)}
              error={say("login")}
            />
            <MultiSelect label={t("people.roles")} data={options} value={known} onChange={setRoles} error={say("roles")} />
            <TeamsBox label={t("people.teams")} value={teams} onChange={setTeams} />
            <InviteWayControl {...by} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t("action.cancel")}
              </Button>
              <Button type="submit" loading={invite.isPending}>
                {t("invite.button")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

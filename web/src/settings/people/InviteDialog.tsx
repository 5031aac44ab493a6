import { Alert, Button, Group, Modal, MultiSelect, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { inviteWaysQuery, useInvite, type InviteWay } from "@/api/people";
import { isProblem } from "@/api/problem";
import { PassSheet } from "./PassSheet";
import { useRoles } from "./role-words";
import { TeamsBox } from "./TeamsBox";

/** Somebody new: by a letter, by a link or its picture, or with a password for once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { options } = useRoles();
  const { data: ways } = useQuery(inviteWaysQuery);
  const invite = useInvite();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [login, setLogin] = useState("");
  const [roles, setRoles] = useState<string[]>(["representative"]);
  const [teams, setTeams] = useState<number[]>([]);
  const [chosen, setChosen] = useState<InviteWay | null>(null);
  const way = chosen ?? (ways?.mail ? "MAIL" : "LINK");
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
      teams,
      way,
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
            <div>
              <Text size="sm" fw={500} id="invite-way">
                {t("invite.how")}
              </Text>
              <SegmentedControl
                mt={4}
                fullWidth
                aria-labelledby="invite-way"
                value={way}
                onChange={(value) => setChosen(value as InviteWay)}
                data={[
                  { value: "MAIL", label: t("invite.way.MAIL"), disabled: !ways?.mail },
                  { value: "LINK", label: t("invite.way.LINK") },
                  { value: "PASSWORD", label: t("invite.way.PASSWORD") },
                ]}
              />
              <Text size="sm" c="dimmed" mt={4}>
                {ways && !ways.mail && way === "LINK" ? t("invite.noMail") : t(`invite.wayText.${way}`)}
              </Text>
            </div>
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

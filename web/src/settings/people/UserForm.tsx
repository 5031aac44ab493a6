import { Alert, Button, MultiSelect, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useChangeAccount, type AccountDetail } from "@/api/people";
import { isProblem } from "@/api/problem";
import { tell } from "@/ui/toast";
import { useRoles } from "./role-words";
import { TeamBox, TeamsBox } from "./TeamsBox";

/** Name, addresses, roles and teams of one user. */
export function UserForm({ detail }: { detail: AccountDetail }) {
  const { t } = useTranslation();
  const { nameOf, options } = useRoles();
  const change = useChangeAccount();
  const { user } = detail;
  const [name, setName] = useState(user.name);
  const [login, setLogin] = useState(user.login);
  const [email, setEmail] = useState(user.email ?? "");
  const [mobile, setMobile] = useState(user.mobile ?? "");
  const [roles, setRoles] = useState(user.roles);
  const [teams, setTeams] = useState(detail.teams.map(({ id }) => id));
  const [team, setTeam] = useState(user.team?.id ?? null);
  const errors = isProblem(change.error) ? change.error.errors : {};
  const say = (field: string) => errors[field]?.map((one) => one.message).join(" ");
  const kept = user.roles.filter((key) => !options.some(({ value }) => value === key));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      {
        id: user.id,
        version: user.version,
        name: name.trim(),
        login: login.trim(),
        email: email.trim() || null,
        mobile: mobile.trim() || null,
        roles,
        teams,
        team: team !== null && teams.includes(team) ? team : (teams[0] ?? null),
      },
      { onSuccess: () => tell(t("people.saved")) },
    );
  };
  const field = (label: string, value: string, set: (value: string) => void, key: string) => (
    <TextInput label={label} value={value} onChange={(event) => set(event.currentTarget.value)} error={say(key)} />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {change.error && Object.keys(errors).length === 0 && (
          <Alert color="red" variant="light" role="alert">
            {change.error.message}
          </Alert>
        )}
        {field(t("people.name"), name, setName, "name")}
        {field(t("people.login"), login, setLogin, "login")}
        {field(t("people.email"), email, setEmail, "email")}
        {field(t("people.mobile"), mobile, setMobile, "mobile")}
        <MultiSelect
          label={t("people.roles")}
          data={[...options, ...kept.map((value) => ({ value, label: nameOf(value), disabled: true }))]}
          value={roles}
          onChange={setRoles}
          error={say("roles")}
        />
        <TeamsBox label={t("people.teams")} value={teams} onChange={setTeams} />
        {teams.length > 1 && <TeamBox label={t("people.primaryTeam")} value={team} onChange={setTeam} among={teams} />}
        <Button type="submit" loading={change.isPending}>
          {t("action.save")}
        </Button>
      </Stack>
    </form>
  );
}

import { Alert, Button, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useChangeAccount, type AccountDetail } from "@/api/people";
import { isProblem } from "@/api/problem";
import type { Reference } from "@/api/types";
import { tell } from "@/ui/toast";
import { useRoles } from "./role-words";
import { TeamsBox } from "./TeamsBox";

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
  const [teams, setTeams] = useState<Reference[]>(detail.teams);
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
        teams: teams.map(({ id }) => id),
        team: teams.some(({ id }) => id === team) ? team : (teams[0]?.id ?? null),
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
        {teams.length > 1 && (
          <Select
            label={t("people.primaryTeam")}
            data={teams.map(({ id, title }) => ({ value: String(id), label: title ?? `#${id}` }))}
            value={team === null ? null : String(team)}
            onChange={(next) => setTeam(next === null ? null : Number(next))}
          />
        )}
        <Button type="submit" loading={change.isPending}>
          {t("action.save")}
        </Button>
      </Stack>
    </form>
  );
}

import { Alert, Anchor, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { rightsFile, rightsQuery, type PersonThen, type RightsAsked } from "@/api/audit";
import { useModel } from "@/api/meta";
import { MomentInput } from "@/fields/inputs/dates";
import { Lookup } from "@/fields/lookup/Lookup";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { Chip } from "@/ui/Chip";
import { FileMenu } from "./FileMenu";
import { RolesThen } from "./RolesThen";
import { SharesThen } from "./SharesThen";
import { useVerbs } from "./use-verbs";
import classes from "../settings.module.css";

function Person({ person, onChoose }: { person: PersonThen; onChoose: () => void }) {
  const { t } = useTranslation();
  const verbs = useVerbs();
  const places = person.teams.map((team) => (team.manager ? t("rightsThen.manages", { team: team.name }) : team.name));
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <div className={classes.rowTitle}>
          <Anchor component="button" type="button" mih={26} onClick={onChoose}>
            {person.name}
          </Anchor>
          {!person.active && <Chip label={t("people.state.inactive")} color="gray" />}
        </div>
        <div className={classes.muted}>{person.roles.map(({ name }) => name).join(", ") || t("people.noRole")}</div>
        {places.length > 0 && <div className={classes.muted}>{t("rightsThen.inTeams", { teams: places.join(", ") })}</div>}
        {person.may && <div>{t("rightsThen.might", { what: verbs(person.may) })}</div>}
      </div>
    </li>
  );
}

/** Who had which right at a moment: roles, teams and shares as they were then. */
export function RightsReport() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { type: readable } = useModel();
  const [asked, setAsked] = useState<RightsAsked>(() => ({ at: new Date().toISOString() }));
  const [name, setName] = useState<string | null>(null);
  const { data, error } = useQuery(rightsQuery(asked));
  const set = (more: Partial<RightsAsked>) => setAsked({ ...asked, ...more });
  const choose = (user: number | undefined, called: string | null) => {
    setName(called);
    set({ user });
  };
  const unknown = data && asked.at < data.since;
  return (
    <Stack gap="md">
      <search aria-label={t("auditTrail.filters")}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <MomentInput label={t("rightsThen.at")} value={asked.at} onChange={(at) => at && set({ at })} />
          {readable("users")?.can.read && (
            <Lookup
              type="users"
              value={asked.user ? { id: asked.user, title: name } : null}
              onChange={(user) => choose(user?.id, user?.title ?? null)}
              input={{ label: t("rightsThen.person") }}
            />
          )}
          <Select
            label={t("rightsThen.type")}
            placeholder={t("rightsThen.allTypes")}
            data={Object.entries(data?.labels ?? {}).flatMap(([value, label]) => (value.includes(".") ? [] : [{ value, label }]))}
            value={asked.type ?? null}
            onChange={(type) => set({ type: type ?? undefined, record: undefined })}
            searchable
            clearable
          />
          {asked.type && (
            <TextInput
              label={t("auditTrail.record")}
              inputMode="numeric"
              value={asked.record ?? ""}
              onChange={({ currentTarget: { value } }) => set({ record: Number(value.replace(/\D/g, "").slice(0, 15)) || undefined })}
            />
          )}
        </SimpleGrid>
        {asked.user !== undefined && (
          <Button mt="xs" size="compact-sm" variant="default" onClick={() => choose(undefined, null)}>
            {t("rightsThen.everybody")}
          </Button>
        )}
      </search>
      {error && (
        <Alert color="red" variant="light" role="alert">
          {error.message}
        </Alert>
      )}
      {data && (
        <>
          <Text size="sm" c="dimmed">
            {t("rightsThen.since", { when: formats.moment(data.since) })}
          </Text>
          <Group gap="xs">
            <FileMenu href={(format) => rightsFile(asked, format)} />
          </Group>
        </>
      )}
      {!data && !error && <Bones lines={8} />}
      {unknown && <Alert variant="default" role="status" title={t("rightsThen.unknown", { when: formats.moment(data.since) })} />}
      {data && !unknown && (
        <>
          <section aria-labelledby="people-then">
            <h3 id="people-then" className={classes.heading}>
              {t("rightsThen.people", { count: data.count })}
            </h3>
            {data.count === 0 && <Blank small title={t("rightsThen.nobody")} text={t(asked.record ? "rightsThen.nobodyRecord" : "rightsThen.nobodyText")} />}
            {data.count > 0 && (
              <ul className={classes.rows}>
                {data.people.map((person) => (
                  <Person key={person.id} person={person} onChoose={() => choose(person.id, person.name)} />
                ))}
              </ul>
            )}
            {data.count > data.people.length && <Text size="sm">{t("rightsThen.more", { count: data.people.length })}</Text>}
          </section>
          <RolesThen found={data} type={asked.type} />
          <SharesThen found={data} />
        </>
      )}
    </Stack>
  );
}

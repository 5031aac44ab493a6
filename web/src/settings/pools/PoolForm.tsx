import { Button, Drawer, Group, Input, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { poolsKey, savePool, type PoolSetting } from "@/api/pools";
import { isProblem } from "@/api/problem";
import { shortListQuery } from "@/api/records";
import type { Reference } from "@/api/types";
import { textToDraft } from "@/records/filter/conditions";
import { FilterBuilder } from "@/records/filter/FilterBuilder";
import { filterableFields } from "@/records/filter/parts";
import { PeoplePicker } from "@/records/handover/PeoplePicker";
import { tell } from "@/ui/toast";

const LIMITS = ["dailyLimit", "capacity", "coolDownDays", "idleDays", "dealDays", "warnDays"] as const;
type Limit = (typeof LIMITS)[number];

interface Props {
  pool: PoolSetting | null;
  types: string[];
  onClose: () => void;
}

/** Names of the teams or people that are stored by id. */
function useNames(type: "users" | "teams", ids: number[]): Reference[] | undefined {
  const list = useQuery({ ...shortListQuery(type, { filter: `id=in=(${ids.join(",")})`, limit: 200 }), enabled: ids.length > 0 });
  if (ids.length === 0) return [];
  return list.data?.items.map(({ id, title }) => ({ id, title }));
}

export function PoolForm(props: Props) {
  const teams = useNames("teams", props.pool?.teams ?? []);
  const users = useNames("users", props.pool?.users ?? []);
  return teams && users ? <Form {...props} teams={teams} users={users} /> : null;
}

/** What belongs in a pool, who may claim and how much, and when records fall back. */
function Form({ pool, types, onClose, teams, users }: Props & { teams: Reference[]; users: Reference[] }) {
  const { t } = useTranslation();
  const model = useModel();
  const client = useQueryClient();
  const [name, setName] = useState(pool?.name ?? "");
  const [type, setType] = useState(pool?.type ?? types[0] ?? "");
  const [filter, setFilter] = useState(pool?.filter ?? "");
  // What was written by hand and no builder can show is left as it is.
  const [readable] = useState(() => !pool?.filter || textToDraft(pool.filter, filterableFields(model, pool.type)) !== null);
  const [active, setActive] = useState(pool?.active ?? true);
  const [limits, setLimits] = useState<Partial<Record<Limit, string>>>(
    Object.fromEntries(LIMITS.map((limit) => [limit, pool ? String(pool[limit] ?? "") : limit === "warnDays" ? "3" : ""])),
  );
  const [named, setNamed] = useState({ teams, users });
  const save = useMutation({
    meta: { handled: true },
    mutationFn: () =>
      savePool({
        ...(pool ? { id: pool.id, version: pool.version } : { type }),
        name,
        filter: filter.trim(),
        active,
        ...Object.fromEntries(LIMITS.map((limit) => [limit, limits[limit] ? Number(limits[limit]) : null])),
        teams: named.teams.map(({ id }) => id),
        users: named.users.map(({ id }) => id),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: poolsKey });
      await client.invalidateQueries({ queryKey: ["meta"] });
      tell(t("pool.saved", { name }));
      onClose();
    },
  });
  const problem = isProblem(save.error) ? save.error : null;
  const wrong = (field: string) => problem?.body.errors?.[field]?.[0]?.message;
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={pool ? t("pool.editOf", { name: pool.name }) : t("pool.new")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput label={t("pool.name")} required maxLength={100} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} error={wrong("name")} />
          {!pool && types.length > 1 && (
            <Select
              label={t("pool.type")}
              allowDeselect={false}
              value={type}
              onChange={(next) => setType(next ?? type)}
              data={types.map((one) => ({ value: one, label: model.type(one)?.labelPlural ?? one }))}
            />
          )}
          {readable ? (
            <Input.Wrapper label={t("pool.filter")} description={t("pool.filterEmpty")} error={wrong("filter")}>
              <FilterBuilder key={type} type={type} filter={filter || undefined} onChange={(next) => setFilter(next ?? "")} />
            </Input.Wrapper>
          ) : (
            <TextInput
              label={t("pool.filter")}
              description={t("pool.filterText")}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
              error={wrong("filter")}
            />
          )}
          <PeoplePicker
            type="teams"
            label={t("pool.teams")}
            description={t("pool.teamsText")}
            value={named.teams}
            onChange={(next) => setNamed({ ...named, teams: next })}
            error={wrong("teams")}
          />
          <PeoplePicker type="users" label={t("pool.users")} value={named.users} onChange={(next) => setNamed({ ...named, users: next })} error={wrong("users")} />
          {LIMITS.map((limit) => (
            <TextInput
              key={limit}
              type="number"
              min={limit === "warnDays" ? 0 : 1}
              label={t(`pool.limits.${limit}`)}
              placeholder={limit === "warnDays" ? "0" : t("pool.unlimited")}
              value={limits[limit] ?? ""}
              onChange={(event) => setLimits({ ...limits, [limit]: event.currentTarget.value })}
              error={wrong(limit)}
            />
          ))}
          <Switch label={t("pool.active")} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
          {problem && !problem.body.errors && <Text c="red">{problem.message}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" disabled={!name.trim()} loading={save.isPending}>
              {t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

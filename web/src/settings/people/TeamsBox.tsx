import { MultiSelect, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";

const MOST = 200;

/** The teams there are, as options; none where the caller may not read them. */
export function useTeams() {
  const readable = useModel().type("teams") !== undefined;
  const { data } = useQuery({ ...shortListQuery("teams", { limit: MOST }), enabled: readable });
  return (data?.items ?? []).map(({ id, title }) => ({ value: String(id), label: title ?? String(id) }));
}

interface Many {
  label: string;
  value: number[];
  onChange: (value: number[]) => void;
}

export function TeamsBox({ label, value, onChange }: Many) {
  const data = useTeams();
  if (data.length === 0) return null;
  return (
    <MultiSelect label={label} data={data} value={value.map(String)} onChange={(next) => onChange(next.map(Number))} searchable />
  );
}

interface One {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  among?: number[];
}

export function TeamBox({ label, value, onChange, among }: One) {
  const data = useTeams().filter((team) => !among || among.includes(Number(team.value)));
  return (
    <Select
      label={label}
      data={data}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(next === null ? null : Number(next))}
      searchable
    />
  );
}

import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { shortListQuery } from "@/api/records";
import { isOption } from "../reading";
import { ValueMap } from "./ValueMap";

interface Props {
  values: string[];
  choices: Record<string, string>;
  fallback: number | null;
  onChoices: (choices: Record<string, string>) => void;
  onFallback: (user: number | null) => void;
}

const LIMIT = 200;

/** Who the people named in the file are here, and who stands in for those that are not. */
export function People({ values, choices, fallback, onChoices, onFallback }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(shortListQuery("users", { limit: LIMIT }));
  const people = data?.items.map(({ id, title }) => ({ value: String(id), label: title ?? `#${id}` })) ?? [];
  const unknown = data ? values.filter((value) => !isOption(value, people)) : [];
  return (
    <>
      <ValueMap values={unknown} options={people} choices={choices} onChange={onChoices} />
      <NativeSelect
        size="xs"
        label={t("import.fallback")}
        data={[{ value: "", label: t("import.nobody") }, ...people]}
        value={fallback === null ? "" : String(fallback)}
        onChange={(event) => onFallback(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
      />
    </>
  );
}

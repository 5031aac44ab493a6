import { Checkbox, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportField, ImportJob, MappedColumn } from "@/api/import-types";
import { refine, type Draft } from "../draft";
import { isOption, valuesOf } from "../reading";
import { People } from "./People";
import { ValueMap } from "./ValueMap";

interface Props {
  job: ImportJob;
  column: number;
  field: ImportField;
  mapped: MappedColumn;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** How the values of a choice, or the names of other records, are understood. */
export function FieldDetails({ job, column, field, mapped, draft, onChange }: Props) {
  const { t } = useTranslation();
  const values = valuesOf(job, column);
  const change = (part: Partial<MappedColumn>) => onChange(refine(draft, column, part));
  const choices = mapped.choices ?? {};
  if (field.options) {
    const open = values.filter((value) => !isOption(value, field.options ?? []));
    return <ValueMap values={open} options={field.options} choices={choices} onChange={(next) => change({ choices: next })} />;
  }
  if (field.to === "users") {
    return (
      <People
        values={values}
        choices={choices}
        fallback={draft.fallbackOwner}
        onChoices={(next) => change({ choices: next })}
        onFallback={(fallbackOwner) => onChange({ ...draft, fallbackOwner })}
      />
    );
  }
  return (
    <>
      {field.by && field.by.length > 1 && (
        <NativeSelect
          size="xs"
          label={t("import.by")}
          data={[{ value: "", label: t("import.byAny") }, ...field.by.map(({ name, label }) => ({ value: name, label }))]}
          value={mapped.by ?? ""}
          onChange={(event) => change({ by: event.currentTarget.value || null })}
        />
      )}
      <Checkbox
        size="xs"
        label={t("import.create")}
        checked={mapped.create === true}
        onChange={(event) => change({ create: event.currentTarget.checked })}
      />
      {!field.required && (
        <Checkbox
          size="xs"
          label={t("import.optional")}
          checked={mapped.optional === true}
          onChange={(event) => change({ optional: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

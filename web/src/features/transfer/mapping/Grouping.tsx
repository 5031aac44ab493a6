import { Checkbox, Group, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportJob } from "@/api/import-types";
import { usualGroup, type Draft } from "../draft";
import classes from "../transfer.module.css";

interface Props {
  job: ImportJob;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Rows that are lines of one record: an order with three products stands in three rows. */
export function Grouping({ job, draft, onChange }: Props) {
  const { t } = useTranslation();
  const on = draft.groupBy.length > 0;
  const change = (columns: number[]) => onChange({ ...draft, groupBy: columns.toSorted((a, b) => a - b) });
  return (
    <section className={classes.section}>
      <Switch
        label={t("import.group")}
        description={t("import.groupText")}
        checked={on}
        onChange={(event) => change(event.currentTarget.checked ? usualGroup(draft, job.fields) : [])}
      />
      {on && (
        <Checkbox.Group
          mt="md"
          label={t("import.groupBy")}
          value={draft.groupBy.map(String)}
          onChange={(columns) => change(columns.map(Number))}
        >
          <Group gap="8px 20px" mt={8}>
            {job.columns.map(({ index, name }) => (
              <Checkbox key={index} value={String(index)} label={name || t("import.column", { n: index + 1 })} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </section>
  );
}

import { Checkbox, Group, Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportJob, ImportMode } from "@/api/import-types";
import { keyFields, withMode, type Draft } from "../draft";
import classes from "../transfer.module.css";

interface Props {
  job: ImportJob;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const modes: ImportMode[] = ["create", "both", "update"];

/** Whether records are made or changed, and by what those that are there already are known. */
export function ModeChoice({ job, draft, onChange }: Props) {
  const { t } = useTranslation();
  const keys = keyFields(draft, job.fields);
  return (
    <section className={classes.section}>
      <Radio.Group
        label={t("import.mode")}
        value={draft.mode}
        onChange={(mode) => onChange(withMode(draft, mode as ImportMode, job))}
      >
        <Stack gap={8} mt={8}>
          {modes.map((mode) => (
            <Radio key={mode} value={mode} label={t(`import.modes.${mode}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {keys.length > 0 && (
        <Checkbox.Group
          mt="lg"
          label={t("import.matchBy")}
          description={t(draft.mode === "create" ? "import.matchCreate" : "import.matchText")}
          value={draft.matchBy}
          onChange={(matchBy) => onChange({ ...draft, matchBy })}
        >
          <Group gap="8px 20px" mt={8}>
            {keys.map(({ name, label }) => (
              <Checkbox key={name} value={name} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {draft.mode !== "create" && (
        <Checkbox
          mt="lg"
          label={t("import.clearEmpty")}
          checked={draft.clearEmpty}
          onChange={(event) => onChange({ ...draft, clearEmpty: event.currentTarget.checked })}
        />
      )}
    </section>
  );
}

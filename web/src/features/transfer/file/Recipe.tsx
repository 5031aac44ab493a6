import { Alert, Button } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { ImportJob } from "@/api/import-types";

interface Props {
  job: ImportJob;
  busy: boolean;
  onTake: (type: string) => void;
}

/** Which system's export the file looks like; what follows from it is filled in already. */
export function Recipe({ job, busy, onTake }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const { recipe } = job;
  if (!recipe) return null;
  const other = recipe.type === job.type ? undefined : model.type(recipe.type);
  const may = other?.can.import;
  return (
    <Alert color="blue" variant="light" mb="lg" icon={<IconSparkles size={17} />} title={t("import.recipe.title", { system: recipe.system, table: recipe.table })}>
      {other ? (
        <>
          <div>{t("import.recipe.other", { what: other.labelPlural })}</div>
          {may && (
            <Button size="xs" mt="xs" loading={busy} onClick={() => onTake(recipe.type)}>
              {t("import.recipe.take", { what: other.labelPlural })}
            </Button>
          )}
        </>
      ) : (
        t("import.recipe.text")
      )}
    </Alert>
  );
}

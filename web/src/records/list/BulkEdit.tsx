import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBulkEdit } from "@/api/bulk";
import { useModel } from "@/api/meta";
import type { Json, TypeMeta } from "@/api/types";
import { complaintAbout } from "@/fields/complaint";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { complain, tell } from "@/ui/toast";
import type { Selection } from "./use-selection";

interface Props {
  meta: TypeMeta;
  selection: Selection;
  onClose: () => void;
}

/** Gives one field of all ticked records the same value. */
export function BulkEdit({ meta, selection, onClose }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const edit = useBulkEdit(meta.type);
  const editable = meta.fields.filter(
    (field) => !field.readOnly && !fields[field.kind].readOnly && field.kind !== "children" && field.name !== meta.titleField,
  );
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState<Json>(null);
  const field = editable.find((candidate) => candidate.name === name);
  const ui = field && fields[field.kind];
  const wrong = field ? complaintAbout(value, field) : null;

  const save = () => {
    if (!field || !ui || wrong) return;
    const sent = isEmpty(value) ? null : (ui.send?.(value, field, model) ?? value);
    edit.mutate(
      { records: selection.records, changes: { [field.name]: sent } },
      {
        onSuccess: (outcomes) => {
          const failed = outcomes.filter(({ outcome }) => outcome === "error").length;
          tell(t("bulk.edited", { count: outcomes.length - failed }));
          if (failed > 0) complain(t("bulk.refused", { count: failed }));
          selection.set([]);
          onClose();
        },
      },
    );
  };

  return (
    <Modal opened onClose={onClose} title={t("bulk.editTitle", { count: selection.size })} centered>
      <Stack gap="md">
        <Select
          label={t("bulk.field")}
          data={editable.map(({ name, label }) => ({ value: name, label }))}
          value={name}
          onChange={(next) => {
            setName(next);
            setValue(null);
          }}
          searchable
          data-autofocus
        />
        {field && ui && <ui.Input key={field.name} value={value} onChange={setValue} field={field} record={{}} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button disabled={!field || wrong !== null} loading={edit.isPending} onClick={save}>
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

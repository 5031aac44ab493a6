import { Button, Group, Modal, SegmentedControl, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkChange } from "@/api/bulk";
import { useModel } from "@/api/meta";
import type { ListParams } from "@/api/records";
import type { FieldMeta, Json, TypeMeta } from "@/api/types";
import { complaintAbout } from "@/fields/complaint";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import type { useBulk } from "./use-bulk";
import { Within } from "./Within";

interface Props {
  meta: TypeMeta;
  /** Of the list whose records are all meant; null when some were ticked. */
  everything: ListParams | null;
  count: number;
  bulk: ReturnType<typeof useBulk>;
  onClose: () => void;
}

type Way = "set" | "add" | "remove";

const isList = (field: FieldMeta | undefined) => field?.kind === "tags" || field?.kind === "choices";

/** What the server is asked to do with one field. */
export function changeOf(field: FieldMeta, way: Way, sent: Json): BulkChange {
  if (way === "set" || !isList(field)) return { action: "update", changes: { [field.name]: sent } };
  return { action: "update", [way]: { [field.name]: sent as string[] } };
}

/** Gives one field of many records the same value, or adds to what they have. */
export function BulkEdit({ meta, everything, count, bulk, onClose }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const editable = meta.fields.filter(
    (field) => !field.readOnly && !fields[field.kind].readOnly && field.kind !== "children" && field.name !== meta.titleField,
  );
  const [name, setName] = useState<string | null>(null);
  const [way, setWay] = useState<Way>("add");
  const [value, setValue] = useState<Json>(null);
  const field = editable.find((candidate) => candidate.name === name);
  const ui = field && fields[field.kind];
  const wrong = field ? complaintAbout(value, field) : null;
  const nothing = isList(field) && way !== "set" && isEmpty(value);

  const save = () => {
    if (!field || !ui || wrong || nothing) return;
    const sent = isEmpty(value) ? null : (ui.send?.(value, field, model) ?? value);
    bulk.mutate(changeOf(field, way, sent));
  };

  return (
    <Modal opened onClose={onClose} title={t("bulk.editTitle", { count })} centered>
      <Stack gap="md">
        {everything && <Within type={meta.type} params={everything} />}
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
        {isList(field) && (
          <SegmentedControl
            aria-label={t("bulk.way.label")}
            value={way}
            onChange={(next) => setWay(next as Way)}
            data={(["add", "remove", "set"] as const).map((one) => ({ value: one, label: t(`bulk.way.${one}`) }))}
          />
        )}
        {field && ui && <ui.Input key={field.name} value={value} onChange={setValue} field={field} record={{}} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button disabled={!field || wrong !== null || nothing} loading={bulk.isPending} onClick={save}>
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

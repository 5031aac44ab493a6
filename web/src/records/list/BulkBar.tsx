import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconTrash, IconX } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBulkDelete, useBulkRestore } from "@/api/bulk";
import type { TypeMeta } from "@/api/types";
import { complain, tell } from "@/ui/toast";
import { slotsOf } from "../record/slots";
import type { Selection } from "./use-selection";
import classes from "./list.module.css";

const BulkEdit = lazy(async () => ({ default: (await import("./BulkEdit")).BulkEdit }));

interface Props {
  meta: TypeMeta;
  selection: Selection;
  inBin: boolean;
}

export function BulkBar({ meta, selection, inBin }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const remove = useBulkDelete(meta.type);
  const restore = useBulkRestore(meta.type);
  if (selection.size === 0) return null;

  const clear = () => selection.set([]);
  const onDelete = () =>
    remove.mutate(selection.records, {
      onSuccess: ({ deleted, refused }) => {
        clear();
        const undo = { label: t("action.undo"), run: () => restore.mutate(deleted) };
        if (deleted.length > 0) tell(t("bulk.deleted", { count: deleted.length }), undo);
        if (refused.length > 0) complain(t("bulk.refused", { count: refused.length }));
      },
    });
  const onRestore = () =>
    restore.mutate(
      selection.records.map(({ id }) => id),
      { onSuccess: clear },
    );

  return (
    <div className={classes.bulk} role="toolbar" aria-label={t("bulk.label")}>
      <span className={classes.bulkCount} aria-live="polite">
        {t("bulk.selected", { count: selection.size })}
      </span>
      {inBin ? (
        <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={onRestore}>
          {t("action.restore")}
        </Button>
      ) : (
        <>
          {meta.can.update && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPencil size={14} />}
              onClick={() => setEditing(true)}
            >
              {t("bulk.edit")}
            </Button>
          )}
          {slotsOf(meta.type).bulk?.map((Action, index) => (
            <Action key={index} meta={meta} records={selection.records} onDone={clear} />
          ))}
          {meta.can.delete && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconTrash size={14} />}
              loading={remove.isPending}
              onClick={onDelete}
            >
              {t("action.delete")}
            </Button>
          )}
        </>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t("bulk.clear")} onClick={clear}>
        <IconX size={16} />
      </ActionIcon>
      <Suspense fallback={null}>
        {editing && <BulkEdit meta={meta} selection={selection} onClose={() => setEditing(false)} />}
      </Suspense>
    </div>
  );
}

import { ActionIcon, Button } from "@mantine/core";
import { IconColumns, IconPencil, IconTrash, IconX } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListParams } from "@/api/records";
import type { TypeMeta } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import type { Listing } from "../list/use-list";
import type { Selection } from "../list/use-selection";
import classes from "../list/list.module.css";
import { slotsOf } from "../record/slots";
import { selected } from "./selected";
import { useBulk } from "./use-bulk";

const BulkEdit = lazy(async () => ({ default: (await import("./BulkEdit")).BulkEdit }));
const BulkDelete = lazy(async () => ({ default: (await import("./BulkDelete")).BulkDelete }));
const CompareDialog = lazy(async () => ({ default: (await import("../compare/CompareDialog")).CompareDialog }));

const MOST_COMPARED = 3;

interface Props {
  meta: TypeMeta;
  selection: Selection;
  listing: Listing;
  params: ListParams;
}

/** What can be done with the ticked rows, or with everything the list shows. */
export function BulkBar({ meta, selection, listing, params }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [dialog, setDialog] = useState<"edit" | "delete" | "compare" | null>(null);
  const clear = () => selection.set([]);
  const close = () => setDialog(null);
  const bulk = useBulk(
    meta.type,
    () => selected(selection, params),
    () => {
      clear();
      close();
    },
  );
  if (selection.size === 0) return null;

  const total = listing.count;
  const count = selection.everything ? (total ?? selection.size) : selection.size;
  const shown = (listing.exact ? "" : "~") + formats.number(total ?? 0);
  const wider = !selection.everything && !listing.refine && selection.size === listing.rows.length && total !== null && total > selection.size;
  const onDelete = () => (selection.everything ? setDialog("delete") : bulk.mutate({ action: "delete" }));

  return (
    <div className={classes.bulk} role="toolbar" aria-label={t("bulk.label")}>
      <span className={classes.bulkCount} aria-live="polite">
        {selection.everything ? t("bulk.everything", { total: shown }) : t("bulk.selected", { count })}
      </span>
      {wider && (
        <Button size="compact-sm" variant="subtle" onClick={() => selection.all()}>
          {t("bulk.selectEverything", { total: shown })}
        </Button>
      )}
      {params.deleted ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={bulk.isPending}
          onClick={() => bulk.mutate({ action: "restore" })}
        >
          {t("action.restore")}
        </Button>
      ) : (
        <>
          {meta.can.bulk && meta.can.update && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPencil size={14} />}
              onClick={() => setDialog("edit")}
            >
              {t("bulk.edit")}
            </Button>
          )}
          {!selection.everything && selection.size >= 2 && selection.size <= MOST_COMPARED && (
            <Button size="compact-sm" variant="default" leftSection={<IconColumns size={14} />} onClick={() => setDialog("compare")}>
              {t("compare.button")}
            </Button>
          )}
          <Suspense fallback={null}>
            {slotsOf(meta.type).bulk.map((Action, index) => (
              <Action
                key={index}
                meta={meta}
                records={selection.records}
                selection={selected(selection, params)}
                everything={selection.everything}
                count={count}
                onDone={clear}
              />
            ))}
          </Suspense>
          {meta.can.bulk && meta.can.delete && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconTrash size={14} />}
              loading={bulk.isPending}
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
        {dialog === "edit" && <BulkEdit meta={meta} everything={selection.everything ? params : null} count={count} bulk={bulk} onClose={close} />}
        {dialog === "compare" && (
          <CompareDialog
            meta={meta}
            records={selection.records}
            onClose={close}
            onDone={() => {
              close();
              clear();
            }}
          />
        )}
        {dialog === "delete" && <BulkDelete meta={meta} params={params} shown={shown} bulk={bulk} onClose={close} />}
      </Suspense>
    </div>
  );
}

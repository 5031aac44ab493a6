import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keys } from "@/api/records";
import { ConflictDialog } from "../record/ConflictDialog";
import { drop, put, useClash, type Edit } from "./edits";
import { offerUndo, saveEdit } from "./save-cell";

/** Asks about a change that clashes with somebody else's, whatever page it was made on. */
export function EditHost() {
  const clash = useClash();
  return clash?.problem ? <Asked key={`${clash.type}/${clash.id}/${clash.field.name}`} edit={clash} problem={clash.problem} /> : null;
}

function Asked({ edit, problem }: { edit: Edit; problem: NonNullable<Edit["problem"]> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { type, id, field } = edit;
  const current = (problem.body.conflicts?.find((one) => one.field === field.name)?.current ?? null) as Edit["before"];
  const version = problem.body.currentVersion ?? edit.version;
  return (
    <ConflictDialog
      type={type}
      record={{ id, version: edit.version, title: edit.title, [field.name]: edit.before }}
      fieldName={field.name}
      problem={problem}
      yours={edit.value}
      onTake={() => {
        drop(edit);
        void client.invalidateQueries({ queryKey: keys.type(type) });
      }}
      onKeep={() => void saveEdit(client, { ...edit, version, before: current, undoes: current }, offerUndo(client))}
      onClose={() => put({ ...edit, state: "refused", message: t("conflict.title") })}
    />
  );
}

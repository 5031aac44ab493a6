import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { updateEverywhere } from "@/api/cache";
import { useModel } from "@/api/meta";
import { isProblem, type Problem } from "@/api/problem";
import type { FieldMeta, Json, RecordData } from "@/api/types";
import { useSave } from "@/api/writes";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { complain } from "@/ui/toast";
import { ConflictDialog } from "./ConflictDialog";

/** Saves one field at once; a refusal is said at the field, a clash with somebody else's change is asked about. */
export function useInlineSave(type: string, field: FieldMeta, record: RecordData) {
  const { t } = useTranslation();
  const model = useModel();
  const client = useQueryClient();
  const mutation = useSave(type, record.id);
  const [error, setError] = useState<string | null>(null);
  const [clash, setClash] = useState<{ problem: Problem; value: Json } | null>(null);

  const refused = (failure: Error, value: Json) => {
    if (!isProblem(failure)) throw failure;
    if (failure.code === "stale-version") {
      setClash({ problem: failure, value });
      return;
    }
    const mine = Object.entries(failure.errors).find(([path]) => path.split(/[.[]/)[0] === field.name);
    const reason = failure.code === "network" ? t("status.offline") : failure.message;
    setError(mine ? mine[1].map((one) => one.message).join(" ") : reason);
    if (!mine) complain(t("record.notSaved", { what: field.label }), reason);
  };
  const save = (value: Json, version?: number) => {
    setError(null);
    const keepRows = field.kind === "children";
    const sent = isEmpty(value) && !keepRows ? null : (fields[field.kind].send?.(value ?? [], field, model) ?? value);
    mutation.mutate(
      { changes: { [field.name]: sent }, preview: { [field.name]: value }, version },
      { onError: (failure) => refused(failure, value) },
    );
  };

  const dialog = clash && (
    <ConflictDialog
      type={type}
      record={record}
      fieldName={field.name}
      problem={clash.problem}
      yours={clash.value}
      onTake={(current) => {
        updateEverywhere(client, type, record.id, (item) => ({ ...item, ...current }));
        setClash(null);
      }}
      onKeep={(current) => {
        setClash(null);
        save(clash.value, current?.version);
      }}
      onClose={() => setClash(null)}
    />
  );
  return { save: (value: Json) => save(value), error, clear: () => setError(null), dialog };
}

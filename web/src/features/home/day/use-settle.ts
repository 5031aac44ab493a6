import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keys } from "@/api/records";
import type { RecordData } from "@/api/types";
import { useSave, type Changes } from "@/api/writes";
import { complain, tell } from "@/ui/toast";

/** Changes a record with one tap, says so, and offers to take it back; the line leaves at once. */
export function useSettle(type: string, record: RecordData) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const save = useSave(type, record.id);
  const failed = (error: Error) => complain(t("home.notDone", { title: record.title ?? "" }), error.message);
  const refill = () => void client.invalidateQueries({ queryKey: keys.lists(type) });
  // Promises, because the line is gone before the answer is there, and with it would be its callbacks.
  return (changes: Changes, said: string) => {
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, record[name] ?? null]));
    const undo = (version: number) => void save.mutateAsync({ changes: before, version }).catch(failed).finally(refill);
    void save
      .mutateAsync({ changes, version: record.version })
      .then(({ version }) => tell(said, { label: t("action.undo"), run: () => undo(version) }))
      .catch(failed)
      .finally(refill);
  };
}

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
  const refill = () => void client.invalidateQueries({ queryKey: keys.lists(type) });
  return (changes: Changes, said: string) => {
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, record[name] ?? null]));
    const undo = (version: number) => save.mutate({ changes: before, version }, { onSettled: refill });
    save.mutate(
      { changes, version: record.version },
      {
        onSuccess: ({ version }) => tell(said, { label: t("action.undo"), run: () => undo(version) }),
        onError: (error) => complain(t("home.notDone", { title: record.title ?? "" }), error.message),
        onSettled: refill,
      },
    );
  };
}

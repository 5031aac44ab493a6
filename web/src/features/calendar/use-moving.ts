import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { findCached } from "@/api/cache";
import { isProblem } from "@/api/problem";
import type { Json } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { complain, tell } from "@/ui/toast";
import { changesOf, splitId } from "./entries";
import { useMove } from "./use-entries";

/** Moves an entry to another time, with a way back; what the server refuses goes back by itself. */
export function useMoving() {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const move = useMove();

  const refused = (error: Error) => {
    const told = isProblem(error) ? Object.values(error.errors).flat().map(({ message }) => message) : [];
    complain(told.length > 0 ? told.join(" ") : error.message);
    void client.invalidateQueries({ queryKey: ["records"] });
  };
  return (entry: string, start: string, end: string | null, revert?: () => void) => {
    const { type, id } = splitId(entry);
    const before = findCached(client, type, id);
    const changes = changesOf(entry, start, end, formats.timeZone);
    const old = Object.fromEntries(Object.keys(changes).map((key) => [key, (before?.[key] ?? null) as Json]));
    const when = "dueOn" in changes ? formats.date(String(changes.dueOn)) : formats.moment(String(changes.at));
    move.mutate(
      { type, id, changes },
      {
        onSuccess: () =>
          tell(t("calendar.moved", { when }), {
            label: t("action.undo"),
            run: () => move.mutate({ type, id, changes: old }, { onError: refused }),
          }),
        onError: (error) => {
          revert?.();
          refused(error);
        },
      },
    );
  };
}

import { useTranslation } from "react-i18next";
import { useMerge, useUnmerge, type MergeWish } from "@/api/duplicates";
import { complain, tell } from "@/ui/toast";

/** Takes a merge back and says what could not be put back. */
export function useTakeBack(type: string) {
  const { t } = useTranslation();
  const unmerge = useUnmerge(type);
  const run = (into: number, merge?: number) =>
    unmerge.mutate(
      { into, merge },
      {
        onSuccess: ({ restored, left }) => {
          tell(t("merge.undone", { count: restored.length }));
          if (left.length > 0)
            complain(t("merge.left", { count: left.length }), left.map((one) => `${one.title ?? one.label}: ${one.message}`).join(" · "));
        },
        onError: (error) => complain(error.message),
      },
    );
  return { run, pending: unmerge.isPending };
}

/** Merges, tells so, and offers to take it back. */
export function useMerging(type: string, onMerged: (into: number) => void) {
  const { t } = useTranslation();
  const merge = useMerge(type);
  const back = useTakeBack(type);
  const run = (wish: MergeWish, title: string) =>
    merge.mutate(wish, {
      onSuccess: ({ merge: id }) => {
        onMerged(wish.into);
        tell(t("merge.done", { count: wish.others.length + 1, title }), {
          label: t("action.undo"),
          run: () => back.run(wish.into, id),
        });
      },
    });
  return { run, pending: merge.isPending, error: merge.error };
}

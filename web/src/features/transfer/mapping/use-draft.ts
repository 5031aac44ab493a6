import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { usePlan } from "@/api/imports";
import type { ImportJob } from "@/api/import-types";
import { complaint, draftOf, type Draft } from "../draft";

/** Decisions kept on the server as they are made, so that leaving the page loses none. */
export function useDraft(job: ImportJob) {
  const [draft, setDraft] = useState(() => draftOf(job));
  const plan = usePlan(job.id);
  const save = useDebouncedCallback((next: Draft) => plan.mutate(next), { delay: 600, flushOnUnmount: true });
  const change = (next: Draft) => {
    setDraft(next);
    if (complaint(next, job.fields) === null) save(next);
    else save.cancel();
  };
  return { draft, change, stopSaving: () => save.cancel() };
}

import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { cancelBulk, isAtWork, readBulk, undoBulk, type BulkJob } from "@/api/bulk";
import { complain } from "@/ui/toast";

const EVERY = 500;
const listeners = new Set<() => void>();
let jobs: readonly BulkJob[] = [];

function set(next: readonly BulkJob[]) {
  jobs = next;
  listeners.forEach((listener) => listener());
}

const keep = (job: BulkJob) => set([job, ...jobs.filter(({ id }) => id !== job.id)]);

/** Follows a job to its end, whatever page one goes to meanwhile, and shows lists anew. */
export async function follow(job: BulkJob, client: QueryClient): Promise<void> {
  keep(job);
  let now = job;
  while (isAtWork(now)) {
    await new Promise((resolve) => setTimeout(resolve, now.done === 0 ? EVERY / 4 : EVERY));
    try {
      now = await readBulk(job.id);
    } catch {
      continue; // No network for a moment: the job goes on without us.
    }
    if (!jobs.some(({ id }) => id === job.id)) return;
    keep(now);
  }
  await client.invalidateQueries({ queryKey: ["records"] });
}

export function forget(id: number) {
  set(jobs.filter((job) => job.id !== id));
}

export async function takeBack(job: BulkJob, client: QueryClient) {
  try {
    await follow(await undoBulk(job.id), client);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}

export async function stop(job: BulkJob) {
  try {
    keep(await cancelBulk(job.id));
  } catch {
    keep(await readBulk(job.id)); // It was over before.
  }
}

/** The jobs of this window that are at work or wait to be read, newest first. */
export const useBulkJobs = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => jobs,
  );

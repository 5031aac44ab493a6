import { useMutation, useQueryClient } from "@tanstack/react-query";
import { startBulk, type BulkChange, type BulkSelection } from "@/api/bulk";
import { complain } from "@/ui/toast";
import { follow } from "./jobs";

/** Starts a change to many records; from then on it is followed at the corner of the screen. */
export function useBulk(type: string, selection: () => BulkSelection, onStarted: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: BulkChange) => startBulk(type, selection(), change),
    onSuccess: (job) => {
      onStarted();
      void follow(job, client);
    },
    onError: (error) => complain(error.message),
  });
}

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { cancelHandover, handoverAtWork, handoverQuery, undoHandover, type HandoverJob } from "@/api/handover";
import { complain } from "@/ui/toast";

/** How far a handover is, what it could not give away, and the way back. */
export function HandoverProgress({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: job } = useQuery(handoverQuery(id));
  const over = job !== undefined && !handoverAtWork(job);
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ["records"] });
  }, [over, job?.state, client]);
  if (!job) return null;
  const act = async (verb: (id: number) => Promise<HandoverJob>) => {
    try {
      client.setQueryData(handoverQuery(id).queryKey, await verb(id));
      await client.invalidateQueries({ queryKey: handoverQuery(id).queryKey });
    } catch (error) {
      complain((error as Error).message);
    }
  };
  return (
    <Stack gap="md">
      <Text role="status">{t(`transfer.state.${job.to.length === 0 && job.state.startsWith("COMPLETED") ? "RELEASED" : job.state}`, { done: job.done, total: job.total, count: job.state === "UNDONE" ? job.undone : job.changed })}</Text>
      {!over && <Progress value={job.total > 0 ? (100 * job.done) / job.total : 0} aria-label={t("bulk.progress")} animated />}
      {job.problem && <Text c="red">{job.problem}</Text>}
      {job.failed > 0 && (
        <>
          <Text c="red">{t("bulk.refused", { count: job.failed })}</Text>
          <ul>
            {job.failures.slice(0, 20).map((failure) => (
              <li key={failure.id}>
                {failure.title}: {failure.message}
              </li>
            ))}
          </ul>
        </>
      )}
      {job.kept > 0 && <Text>{t("transfer.kept", { count: job.kept })}</Text>}
      <Group justify="flex-end">
        {job.state === "RUNNING" && (
          <Button variant="default" onClick={() => void act(cancelHandover)}>
            {t("action.cancel")}
          </Button>
        )}
        {over && job.state !== "UNDONE" && Object.values(job.given).some((count) => count > 0) && (
          <Button variant="default" onClick={() => void act(undoHandover)}>
            {t("action.undo")}
          </Button>
        )}
        <Button onClick={onClose}>{t("action.close")}</Button>
      </Group>
    </Stack>
  );
}

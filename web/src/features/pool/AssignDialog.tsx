import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { assign, poolsKey, type OpenPool } from "@/api/pools";
import type { RecordData, Reference } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";
import { tell } from "@/ui/toast";

/** Gives a record of the pool to somebody; for who keeps the pools. */
export function AssignDialog({ pool, record, onClose }: { pool: OpenPool; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [to, setTo] = useState<Reference | null>(null);
  const give = useMutation({
    meta: { handled: true },
    mutationFn: () => assign(pool.id, record.id, to?.id ?? 0),
    onSuccess: async () => {
      tell(t("pool.assigned", { title: record.title ?? "", name: to?.title ?? "" }));
      onClose();
      await client.invalidateQueries({ queryKey: poolsKey });
      await client.invalidateQueries({ queryKey: ["records", pool.type] });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("pool.assignOf", { title: record.title ?? "" })} centered>
      <Stack gap="md">
        <Lookup type="users" value={to} onChange={setTo} input={{ label: t("transfer.to"), error: give.error?.message }} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button disabled={!to} loading={give.isPending} onClick={() => give.mutate()}>
            {t("pool.assign")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Button, Group, Modal, Select, Stack, Switch, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { exempt, poolsKey, release, releaseQuery } from "@/api/pools";
import { useModel } from "@/api/meta";
import type { RecordData } from "@/api/types";
import { Bones } from "@/ui/Bones";
import { complain, tell } from "@/ui/toast";

/** Gives a record back to a pool: says what will happen, asks why. */
export function ReleaseDialog({ type, record, onClose }: { type: string; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error } = useQuery(releaseQuery(type, record.id));
  const [pool, setPool] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const give = useMutation({
    meta: { handled: true },
    mutationFn: () => release(type, record.id, Number(pool ?? data?.pools[0]?.id), reason),
    onSuccess: async (into) => {
      tell(t("pool.released", { title: record.title ?? "", pool: into.name }));
      onClose();
      await navigate({ to: "/$type", params: { type }, search: {} });
      await client.invalidateQueries({ queryKey: ["records"] });
      await client.invalidateQueries({ queryKey: poolsKey });
    },
  });
  const { may } = useModel();
  const keep = async (on: boolean) => {
    try {
      await exempt(type, record.id, on);
    } catch (wrong) {
      complain((wrong as Error).message);
    }
    await client.invalidateQueries({ queryKey: releaseQuery(type, record.id).queryKey });
  };
  const none = data?.pools.length === 0;
  return (
    <Modal opened onClose={onClose} title={t("pool.releaseTitle", { title: record.title ?? "" })} centered>
      {!data && !error && <Bones lines={3} />}
      {(none || error) && <Text>{error?.message ?? t("pool.noneFits")}</Text>}
      {data && !none && (
        <Stack gap="md">
          {may("pools") && (
            <Switch label={t("pool.exempt")} checked={data.exempt} onChange={(event) => void keep(event.currentTarget.checked)} />
          )}
          <Text size="sm">{t("pool.releaseText")}</Text>
          <Select
            label={t("pool.pool")}
            allowDeselect={false}
            value={pool ?? String(data.pools[0]?.id)}
            onChange={setPool}
            data={data.pools.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Textarea label={t("share.reason")} required autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {give.error && <Text c="red">{give.error.message}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button disabled={!reason.trim()} loading={give.isPending} onClick={() => give.mutate()}>
              {t("pool.releaseButton")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { handoverPreviewQuery, startHandover, type Extent } from "@/api/handover";
import { useModel } from "@/api/meta";
import { isProblem } from "@/api/problem";
import type { Reference } from "@/api/types";
import { HandoverProgress } from "@/records/handover/HandoverProgress";
import { PeoplePicker } from "@/records/handover/PeoplePicker";
import { Bones } from "@/ui/Bones";

interface Props {
  from: { id: number; name: string };
  onClose: () => void;
}

/** Everything somebody leaves behind, counted, and to whom it goes. */
export function HandoverDialog({ from, onClose }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const { data } = useQuery(handoverPreviewQuery(from.id));
  const [to, setTo] = useState<Reference[]>([]);
  const [reason, setReason] = useState("");
  const [types, setTypes] = useState<Record<string, Extent>>({});
  const start = useMutation({
    meta: { handled: true },
    mutationFn: () => startHandover({ from: from.id, to: to.map(({ id }) => id), reason: reason || undefined, types }),
  });
  const problem = isProblem(start.error) ? start.error : null;
  const wrong = problem ? (problem.body.errors?.to?.[0]?.message ?? problem.message) : null;
  const extents = (open: number | null): Extent[] => (open === null ? ["ALL", "NONE"] : ["ALL", "OPEN", "NONE"]);
  return (
    <Modal opened onClose={onClose} title={t("transfer.everything", { name: from.name })} size="lg" centered>
      {!data && <Bones lines={4} />}
      {start.data && <HandoverProgress id={start.data.id} onClose={onClose} />}
      {data && !start.data && (
        <Stack gap="md">
          {data.types.length + data.parts.length === 0 && <Text>{t("transfer.nothing", { name: from.name })}</Text>}
          {data.types.map(({ type, count, open, beyond }) => (
            <Select
              key={type}
              label={`${model.type(type)?.labelPlural ?? type}: ${count}`}
              description={beyond > 0 ? t("transfer.beyond", { count: beyond }) : undefined}
              allowDeselect={false}
              value={types[type] ?? "ALL"}
              onChange={(next) => setTypes({ ...types, [type]: (next ?? "ALL") as Extent })}
              data={extents(open).map((one) => ({ value: one, label: t(`transfer.extent.${one}`, { open: open ?? 0 }) }))}
            />
          ))}
          {data.parts.map(({ name, count }) => (
            <Text key={name} size="sm">
              {t(`transfer.part.${name}`, { defaultValue: name })}: {count}
            </Text>
          ))}
          <PeoplePicker type="users" label={t("transfer.to")} description={t("transfer.toText")} value={to} onChange={setTo} error={wrong} />
          <TextInput label={t("share.reason")} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button disabled={to.length === 0} loading={start.isPending} onClick={() => start.mutate()}>
              {t("transfer.button")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

import { Modal, Select, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { handoverPreviewQuery, startHandover, type Extent } from "@/api/handover";
import { useModel } from "@/api/meta";
import { GiveForm } from "@/records/handover/GiveForm";
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
  const [types, setTypes] = useState<Record<string, Extent>>({});
  const start = useMutation({
    meta: { handled: true },
    mutationFn: ({ to, reason }: { to: number[]; reason: string }) => startHandover({ from: from.id, to, reason: reason || undefined, types }),
  });
  const extents = (open: number | null): Extent[] => (open === null ? ["ALL", "NONE"] : ["ALL", "OPEN", "NONE"]);
  return (
    <Modal opened onClose={onClose} title={t("transfer.everything", { name: from.name })} size="lg" centered>
      {!data && <Bones lines={4} />}
      {data && (
        <GiveForm give={start} onClose={onClose}>
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
        </GiveForm>
      )}
    </Modal>
  );
}

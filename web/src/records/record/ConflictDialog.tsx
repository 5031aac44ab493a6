import { Button, Group, Modal, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { Problem } from "@/api/problem";
import { recordQuery } from "@/api/records";
import type { Json, RecordData } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";

interface Props {
  type: string;
  record: RecordData;
  fieldName: string;
  problem: Problem;
  yours: Json;
  onTake: () => void;
  onKeep: () => void;
  onClose: () => void;
}

/** Somebody saved in between: what it was, what you wrote, what it is now. */
export function ConflictDialog({ type, record, fieldName, problem, yours, onTake, onKeep, onClose }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const told = problem.body.conflicts ?? [];
  return (
    <Modal opened onClose={onClose} title={t("conflict.title")} size="lg" centered>
      <Text size="sm" c="dimmed" mb="md">
        {t("conflict.text")}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("conflict.field")}</Table.Th>
            <Table.Th>{t("conflict.base")}</Table.Th>
            <Table.Th>{t("conflict.yours")}</Table.Th>
            <Table.Th>{t("conflict.current")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {told.map((conflict) => {
            const field = model.field(type, conflict.field);
            const show = (value: Json) => {
              if (!field) return String(value ?? "");
              if (field.kind === "reference" && typeof value === "number") return <Named type={field.to ?? ""} id={value} />;
              return <FieldCell field={field} record={{ ...record, [field.name]: value }} />;
            };
            return (
              <Table.Tr key={conflict.field}>
                <Table.Td>{field?.label ?? conflict.field}</Table.Td>
                <Table.Td>{show(conflict.base)}</Table.Td>
                <Table.Td>{show(conflict.field === fieldName ? yours : conflict.yours)}</Table.Td>
                <Table.Td>{show(conflict.current)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onTake}>
          {t("conflict.take")}
        </Button>
        <Button onClick={onKeep}>{t("conflict.keep")}</Button>
      </Group>
    </Modal>
  );
}

/** The server tells which record it was by its id only. */
function Named({ type, id }: { type: string; id: number }) {
  const { data } = useQuery(recordQuery(type, id));
  return <>{data?.title ?? `#${id}`}</>;
}

import { Button, Group, Modal, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { Problem } from "@/api/problem";
import type { Json, RecordData } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";

interface Props {
  type: string;
  record: RecordData;
  fieldName: string;
  problem: Problem;
  yours: Json;
  onTake: (current: RecordData | undefined) => void;
  onKeep: (current: RecordData | undefined) => void;
  onClose: () => void;
}

/** Somebody saved in between: what it was, what you wrote, what it is now. */
export function ConflictDialog({ type, record, fieldName, problem, yours, onTake, onKeep, onClose }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const { current, conflicts } = problem.body;
  const told = conflicts?.length
    ? conflicts
    : [{ field: fieldName, base: (record[fieldName] ?? null) as Json, yours, current: (current?.[fieldName] ?? null) as Json }];
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
            const show = (value: Json) =>
              field ? <FieldCell field={field} record={{ ...record, [field.name]: value }} /> : String(value ?? "");
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
        <Button variant="default" onClick={() => onTake(current)}>
          {t("conflict.take")}
        </Button>
        <Button onClick={() => onKeep(current)}>{t("conflict.keep")}</Button>
      </Group>
    </Modal>
  );
}

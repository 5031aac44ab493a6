import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FieldCell } from "@/fields/FieldCell";
import type { Planned } from "./paste-plan";

const SHOWN = 8;

/** The first cells that change: what is there, and what comes. */
export function PasteSample({ changes }: { changes: Planned[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <Table layout="fixed" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("paste.record")}</Table.Th>
            <Table.Th>{t("conflict.field")}</Table.Th>
            <Table.Th>{t("paste.now")}</Table.Th>
            <Table.Th>{t("paste.then")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.slice(0, SHOWN).map(({ record, field, value }) => (
            <Table.Tr key={`${record.id}/${field.name}`}>
              <Table.Td>{record.title ?? `#${record.id}`}</Table.Td>
              <Table.Td>{field.label}</Table.Td>
              <Table.Td>
                <FieldCell field={field} record={record} />
              </Table.Td>
              <Table.Td>
                <FieldCell field={field} record={{ ...record, [field.name]: value }} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changes.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {t("bulk.more", { count: changes.length - SHOWN })}
        </Text>
      )}
    </div>
  );
}

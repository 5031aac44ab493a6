import { Alert, Group, Modal, Switch, Table } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { recordQuery } from "@/api/records";
import type { FieldMeta, Json, RecordData, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { looksOf } from "@/fields/looks";
import { Bones } from "@/ui/Bones";
import { slotsOf } from "../record/slots";
import { linesOf } from "./lines";

interface Props {
  meta: TypeMeta;
  records: RecordData[];
  onClose: () => void;
  onDone: () => void;
}

const PHONE = "(max-width: 767px)";
const differing = { background: "var(--gx-selected)", fontWeight: 500 } as const;

/** Records in columns, field by field; where they differ it shows. What a feature does with several is offered below. */
export function CompareDialog({ meta, records: picked, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery(PHONE, window.matchMedia?.(PHONE).matches ?? false);
  const [only, setOnly] = useState(false);
  const queries = useQueries({ queries: picked.map(({ id }) => recordQuery(meta.type, id)) });
  const records = queries.flatMap(({ data }) => data ?? []);
  const error = queries.find((query) => query.error)?.error;
  const parts = records.length === picked.length ? linesOf(meta, records, t("record.system")) : null;
  const differences = parts?.flatMap(({ lines }) => lines).filter(({ differs }) => differs).length ?? 0;
  return (
    <Modal opened onClose={onClose} title={t("compare.title")} size={1000} fullScreen={phone} centered>
      {error && (
        <Alert color="red" variant="light" role="alert">
          {error.message}
        </Alert>
      )}
      {!parts && !error && <Bones lines={10} />}
      {parts && (
        <>
          <Group justify="space-between" mb="sm">
            <span>{t("compare.differences", { count: differences })}</span>
            <Switch label={t("compare.only")} checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
          </Group>
          <Table.ScrollContainer minWidth={560}>
            <Table layout="fixed" verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={150}>{t("conflict.field")}</Table.Th>
                  {records.map((record) => (
                    <Table.Th key={record.id}>
                      <a href={`/${meta.type}/${record.id}`}>{record.title ?? `#${record.id}`}</a>
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              {parts.map(({ label, lines }) => {
                const shown = only ? lines.filter(({ differs }) => differs) : lines;
                if (shown.length === 0) return null;
                return (
                  <Table.Tbody key={label}>
                    <Table.Tr>
                      <Table.Th colSpan={records.length + 1} scope="rowgroup">
                        {label}
                      </Table.Th>
                    </Table.Tr>
                    {shown.map(({ field, differs }) => (
                      <Table.Tr key={field.name} data-differs={differs || undefined}>
                        <Table.Th scope="row" fw={400} c="dimmed">
                          {differs && <span aria-label={t("compare.differs")}>≠ </span>}
                          {field.label}
                        </Table.Th>
                        {records.map((record) => (
                          <Table.Td key={record.id} style={{ overflowWrap: "anywhere", ...(differs ? differing : undefined) }}>
                            <Value field={field} record={record} />
                          </Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                );
              })}
            </Table>
          </Table.ScrollContainer>
          <Group justify="flex-end" mt="lg">
            <Suspense fallback={null}>
              {slotsOf(meta.type).bulk.map((Action, index) => (
                <Action
              key={index}
              meta={meta}
              records={records}
              selection={{ ids: records.map(({ id }) => id) }}
              everything={false}
              count={records.length}
              onDone={onDone}
            />
              ))}
            </Suspense>
          </Group>
        </>
      )}
    </Modal>
  );
}

function Value({ field, record }: { field: FieldMeta; record: RecordData }) {
  const value = record[field.name] as Json | undefined;
  if (isEmpty(value)) return <>–</>;
  const { View } = looksOf(field);
  return <View value={value as Json} field={field} record={record} />;
}

import { Button, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { tell } from "@/ui/toast";
import { sayComplaint } from "../form/resolver";
import { copyText } from "./copy-text";
import type { Unread } from "./paste-plan";
import { writeSheet } from "./sheet";

const SHOWN = 8;

interface Props {
  unread: Unread[];
  /** Lines that do not fit. */
  left: string[][];
}

/** What a paste leaves out, with the reason; nothing of it is lost: it can be copied again. */
export function PasteUnread({ unread, left }: Props) {
  const { t } = useTranslation();
  const copy = () => {
    const texts = unread.map(({ record, field, text, wrong }) => [record.title ?? `#${record.id}`, field.label, text, sayComplaint(wrong, t)]);
    void copyText(writeSheet([...texts, ...left])).then(() => tell(t("action.copied")));
  };
  return (
    <div>
      {unread.length > 0 && (
        <Table layout="fixed" verticalSpacing={4}>
          <Table.Tbody>
            {unread.slice(0, SHOWN).map(({ record, field, text, wrong }) => (
              <Table.Tr key={`${record.id}/${field.name}`}>
                <Table.Td>{record.title ?? `#${record.id}`}</Table.Td>
                <Table.Td>{field.label}</Table.Td>
                <Table.Td>{text}</Table.Td>
                <Table.Td>{sayComplaint(wrong, t)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {unread.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {t("bulk.more", { count: unread.length - SHOWN })}
        </Text>
      )}
      <Button size="compact-sm" variant="default" mt={6} onClick={copy}>
        {t("paste.copyLeft")}
      </Button>
    </div>
  );
}

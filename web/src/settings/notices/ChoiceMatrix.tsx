import { Alert, Select, Stack, Switch, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { matrixQuery, useChoose, type Choice, type ChoiceLine, type MailWay, type Whose } from "@/api/notices";
import { Bones } from "@/ui/Bones";

const ways: MailWay[] = ["now", "hourly", "daily", "never"];
const DEFAULT = "default";

function Line({ line, whose }: { line: ChoiceLine; whose: Whose }) {
  const { t } = useTranslation();
  const choose = useChoose(whose);
  const { chosen, byDefault } = line;
  const set = (change: Partial<Choice>) => {
    const next = { ...chosen, ...change };
    if (next.inApp === byDefault.inApp) next.inApp = null;
    choose.mutate({ [line.kind]: next });
  };
  return (
    <Table.Tr>
      <Table.Td>{line.name}</Table.Td>
      <Table.Td>
        <Switch
          aria-label={t("notices.inAppOf", { kind: line.name })}
          checked={chosen.inApp ?? byDefault.inApp}
          onChange={(event) => set({ inApp: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={t("notices.mailOf", { kind: line.name })}
          data={[
            { value: DEFAULT, label: t("notices.asUsual", { way: t(`notices.way.${byDefault.mail}`) }) },
            ...ways.map((value) => ({ value, label: t(`notices.way.${value}`) })),
          ]}
          value={chosen.mail ?? DEFAULT}
          onChange={(value) => set({ mail: value === DEFAULT ? null : (value as MailWay) })}
          allowDeselect={false}
          miw={120}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** Kinds against ways; what is changed is stored at once. */
export function ChoiceMatrix({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const { data } = useQuery(matrixQuery(whose));
  if (!data) return <Bones lines={6} />;
  return (
    <Stack gap="sm" maw={680}>
      <Text size="sm" c="dimmed">
        {t(`notices.${whose}Text`)}
      </Text>
      {!data.mailReady && (
        <Alert color="gray" variant="light">
          {t("notices.noMail")}
        </Alert>
      )}
      <Table verticalSpacing="xs" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("notices.kind")}</Table.Th>
            <Table.Th>{t("notices.inApp")}</Table.Th>
            <Table.Th>{t("notices.mail")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.kinds.map((line) => (
            <Line key={line.kind} line={line} whose={whose} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** One's own choice. */
export function NotificationsPage() {
  return <ChoiceMatrix whose="choices" />;
}

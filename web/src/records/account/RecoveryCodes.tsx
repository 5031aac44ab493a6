import { Alert, Button, Code, CopyButton, Group, SimpleGrid, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { save } from "@/lib/save";

/** Ten codes for the day the phone is gone; shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const text = codes.join("\n");
  const keep = () => save("guanxi-recovery-codes.txt", "text/plain", `Guanxi · ${window.location.host}\n\n${text}\n`);
  return (
    <Stack gap="md">
      <Alert color="teal" variant="light" role="status">
        {t("factors.codesText")}
      </Alert>
      <SimpleGrid cols={2} spacing="xs" component="ul" p={0} m={0} style={{ listStyle: "none" }} aria-label={t("factors.codes")}>
        {codes.map((code) => (
          <li key={code}>
            <Code fz="md">{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <Group gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t("action.copied") : t("action.copy")}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={keep}>
          {t("factors.save")}
        </Button>
        <Button onClick={onDone}>{t("factors.kept")}</Button>
      </Group>
    </Stack>
  );
}

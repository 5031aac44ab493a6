import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  title: string;
  text: string;
  button: string;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that is not easily taken back. */
export function AskDialog({ title, text, button, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Text size="sm">{text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button color="red" loading={busy} onClick={onConfirm}>
          {button}
        </Button>
      </Group>
    </Modal>
  );
}

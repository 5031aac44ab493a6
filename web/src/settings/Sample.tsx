import { Button, Group, Modal, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sampleQuery, useRemoveSample } from "@/api/setup";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";

/** Takes the sample company away again, and nothing else. */
export function Sample() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(sampleQuery);
  const remove = useRemoveSample();
  const [asking, setAsking] = useState(false);
  if (!data) return <Bones lines={2} />;
  if (!data.present) return <Text c="dimmed">{t("sample.absent")}</Text>;
  const onRemove = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        tell(t("sample.removed"));
      },
    });
  return (
    <>
      <Text c="dimmed" mb="md" maw={520}>
        {t("sample.present", { count: formats.number(data.records) })}
      </Text>
      <Button color="red" variant="light" leftSection={<IconTrash size={16} />} onClick={() => setAsking(true)}>
        {t("sample.remove")}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t("sample.ask")} centered>
        <Text size="sm">{t("sample.askText")}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t("action.cancel")}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={onRemove}>
            {t("sample.remove")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ListParams } from "@/api/records";
import type { TypeMeta } from "@/api/types";
import type { useBulk } from "./use-bulk";
import { Within } from "./Within";

interface Props {
  meta: TypeMeta;
  params: ListParams;
  shown: string;
  bulk: ReturnType<typeof useBulk>;
  onClose: () => void;
}

/** Asks once more before everything a list shows goes to the recycle bin. */
export function BulkDelete({ meta, params, shown, bulk, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t("bulk.deleteTitle", { total: shown, what: meta.labelPlural })} centered>
      <Stack gap="md">
        <Text size="sm">{t("bulk.deleteText")}</Text>
        <Within type={meta.type} params={params} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("action.cancel")}
          </Button>
          <Button color="red" loading={bulk.isPending} onClick={() => bulk.mutate({ action: "delete" })}>
            {t("action.delete")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Combobox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecordData } from "@/api/types";
import { Delayed } from "@/ui/Delayed";

interface Props {
  items: RecordData[];
  chosen?: number;
  loading: boolean;
}

export function LookupOptions({ items, chosen, loading }: Props) {
  const { t } = useTranslation();
  if (items.length === 0) {
    return (
      <Delayed>
        <Combobox.Empty>{loading ? t("status.loading") : t("value.nothingFound")}</Combobox.Empty>
      </Delayed>
    );
  }
  return items.map((item) => (
    <Combobox.Option key={item.id} value={String(item.id)} active={item.id === chosen}>
      {item.title ?? `#${item.id}`}
    </Combobox.Option>
  ));
}

import { Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { url } from "@/api/http";
import type { ListParams } from "@/api/records";

/** Downloads what the list shows, with its filter and columns. */
export function ExportItems({ type, params }: { type: string; params: ListParams }) {
  const { t } = useTranslation();
  return (["xlsx", "csv"] as const).map((format) => (
    <Menu.Item
      key={format}
      component="a"
      href={url(`/${type}/export`, { ...params, format })}
      download
      leftSection={<IconDownload size={15} />}
    >
      {t(`export.${format}`)}
    </Menu.Item>
  ));
}

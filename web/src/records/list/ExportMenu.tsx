import { Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { url } from "@/api/http";
import type { ListParams } from "@/api/records";
import { tell } from "@/ui/toast";
import { useReached } from "./use-reached";

/** Downloads what the list shows, with its filter and columns; says so where the role's exports reach less. */
export function ExportItems({ type, params }: { type: string; params: ListParams }) {
  const { t } = useTranslation();
  const part = useReached(type, params, "export");
  return (
    <>
      {part && <Menu.Label>{t("export.some", part)}</Menu.Label>}
      {(["xlsx", "csv"] as const).map((format) => (
        <Menu.Item
          key={format}
          component="a"
          href={url(`/${type}/export`, { ...params, format })}
          download
          onClick={() => part && tell(t("export.some", part))}
          leftSection={<IconDownload size={15} />}
        >
          {t(`export.${format}`)}
        </Menu.Item>
      ))}
    </>
  );
}

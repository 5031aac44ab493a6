import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Takes along what is shown. */
export function FileMenu({ href }: { href: (format: "csv" | "xlsx") => string }) {
  const { t } = useTranslation();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />}>
          {t("auditTrail.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={href("csv")} download>
          CSV
        </Menu.Item>
        <Menu.Item component="a" href={href("xlsx")} download>
          Excel
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { auditSettingsQuery } from "@/api/audit";

/** There is something to see only where views of personal data are noted. */
export function WhoSawItem({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(auditSettingsQuery);
  if (!data?.personalViews) return null;
  return (
    <Menu.Item leftSection={<IconEye size={15} />} onClick={onOpen}>
      {t("whoSaw.menu")}
    </Menu.Item>
  );
}

import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { Avatar } from "@/ui/Avatar";
import { UserMenuItems } from "./UserMenuItems";
import classes from "./shell.module.css";

export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const { user } = useModel();
  return (
    <Menu position="top-start" width={230}>
      <Menu.Target>
        <button type="button" className={classes.user} aria-label={t("user.menu", { name: user.name })}>
          <Avatar name={user.name} round />
          <span className={classes.userName}>{user.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <UserMenuItems onHelp={onHelp} />
      </Menu.Dropdown>
    </Menu>
  );
}

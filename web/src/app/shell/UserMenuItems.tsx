import { Menu, useMantineColorScheme } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { choose } from "@/api/preferences";
import { useSignOut } from "@/api/session";
import { languageNames, languages } from "@/lib/i18n";
import { LinkItem } from "@/ui/link-item";
import { useLanguage } from "@/settings/use-language";

const schemes = [
  ["light", IconSun],
  ["dark", IconMoon],
  ["auto", IconDeviceDesktop],
] as const;

export function UserMenuItems({ onHelp }: { onHelp?: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const signOut = useSignOut();
  const { language, choose: speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const onSignOut = () =>
    signOut.mutate(undefined, {
      onSettled: () => {
        void router.navigate({ to: "/sign-in" });
      },
    });
  return (
    <>
      <Menu.Label>{t("user.theme")}</Menu.Label>
      {schemes.map(([scheme, Icon]) => (
        <Menu.Item
          key={scheme}
          leftSection={<Icon size={15} />}
          aria-current={colorScheme === scheme ? "true" : undefined}
          fw={colorScheme === scheme ? 600 : undefined}
          onClick={() => {
            setColorScheme(scheme);
            void choose({ theme: scheme });
          }}
        >
          {t(`theme.${scheme}`)}
        </Menu.Item>
      ))}
      <Menu.Label>{t("user.language")}</Menu.Label>
      {languages.map((one) => (
        <Menu.Item
          key={one}
          lang={one}
          leftSection={<IconLanguage size={15} />}
          aria-current={language === one ? "true" : undefined}
          fw={language === one ? 600 : undefined}
          onClick={() => void speak(one)}
        >
          {languageNames[one]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <LinkItem to="/settings/$page" params={{ page: "preferences" }} leftSection={<IconSettings size={15} />}>
        {t("nav.settings")}
      </LinkItem>
      {onHelp && (
        <Menu.Item leftSection={<IconKeyboard size={15} />} onClick={onHelp}>
          {t("help.title")}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconLogout size={15} />} onClick={onSignOut}>
        {t("user.signOut")}
      </Menu.Item>
    </>
  );
}

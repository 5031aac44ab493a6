import { SegmentedControl, Select, Stack, Switch, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { choose } from "@/api/preferences";
import { languageNames, languages, nearestLanguage } from "@/lib/i18n";
import { densities, usePreferences, type Density } from "@/lib/preferences";
import { useLanguage } from "./use-language";

const themes = ["light", "dark", "auto"] as const;
type Theme = (typeof themes)[number];

/** How the interface looks and acts for me; what is chosen here goes along to other devices. */
export function Preferences() {
  const { t } = useTranslation();
  const { language, choose: speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { density = "standard", shortcuts = true } = usePreferences();
  return (
    <Stack gap="lg" maw={420}>
      <Select
        label={t("user.language")}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language}
        onChange={(value) => void speak(nearestLanguage(value))}
        allowDeselect={false}
      />
      <div>
        <div id="theme-label">{t("user.theme")}</div>
        <SegmentedControl
          mt={4}
          fullWidth
          aria-labelledby="theme-label"
          value={colorScheme}
          onChange={(scheme) => {
            setColorScheme(scheme as Theme);
            void choose({ theme: scheme as Theme });
          }}
          data={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </div>
      <div>
        <div id="density-label">{t("settings.density")}</div>
        <SegmentedControl
          mt={4}
          fullWidth
          aria-labelledby="density-label"
          value={density}
          onChange={(value) => void choose({ density: value as Density })}
          data={(Object.keys(densities) as Density[]).map((value) => ({ value, label: t(`density.${value}`) }))}
        />
      </div>
      <Switch
        label={t("settings.shortcuts")}
        description={t("settings.shortcutsText")}
        checked={shortcuts}
        onChange={(event) => void choose({ shortcuts: event.currentTarget.checked })}
      />
    </Stack>
  );
}

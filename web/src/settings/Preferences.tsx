import { SegmentedControl, Select, Stack, Switch, useMantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { languageNames, languages, nearestLanguage } from "@/lib/i18n";
import { shortcuts } from "@/lib/use-keys";
import { useLanguage } from "./use-language";

export function Preferences() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [single, setSingle] = useState(shortcuts.enabled);
  return (
    <Stack gap="lg" maw={420}>
      <Select
        label={t("user.language")}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language}
        onChange={(value) => void choose(nearestLanguage(value))}
        allowDeselect={false}
      />
      <div>
        <div id="theme-label">{t("user.theme")}</div>
        <SegmentedControl
          mt={4}
          fullWidth
          aria-labelledby="theme-label"
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as "light" | "dark" | "auto")}
          data={(["light", "dark", "auto"] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </div>
      <Switch
        label={t("settings.shortcuts")}
        description={t("settings.shortcutsText")}
        checked={single}
        onChange={(event) => {
          setSingle(event.currentTarget.checked);
          shortcuts.enable(event.currentTarget.checked);
        }}
      />
    </Stack>
  );
}

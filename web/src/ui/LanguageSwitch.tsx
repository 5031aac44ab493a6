import { useTranslation } from "react-i18next";
import { chooseLanguage, languageNames, languages } from "@/lib/i18n";
import classes from "./Entrance.module.css";

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.switch} role="group" aria-label={t("user.language")}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void chooseLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}

import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type en from "./locales/en.json";
import { storage } from "./storage";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { "zh-CN": "简体中文", en: "English" };

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    enableSelector: false;
  }
}

const catalogs = {
  "zh-CN": () => import("./locales/zh-CN.json"),
  en: () => import("./locales/en.json"),
};

export function nearestLanguage(wanted: string | null | undefined): Language {
  return wanted?.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** The language somebody chose on this device, if any. */
export const chosenLanguage = () => storage.read<Language | null>("language", null);

export const currentLanguage = (): Language => nearestLanguage(i18next.language);

export async function applyLanguage(language: Language) {
  const catalog = await catalogs[language]();
  i18next.addResourceBundle(language, "translation", catalog.default);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** A choice made here that the server has not heard of yet, because nobody was signed in. */
export const untold = {
  language: () => (storage.read("languageUntold", false) ? chosenLanguage() : null),
  told: () => storage.remove("languageUntold"),
};

export async function chooseLanguage(language: Language) {
  storage.write("language", language);
  storage.write("languageUntold", true);
  await applyLanguage(language);
}

/** "New customer", but "New API token": labels from the server begin with a capital. */
function lowerFirst(label: unknown, language: string | undefined): string {
  const text = String(label);
  return language === "en" && /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

export async function startI18n(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18next.services.formatter?.add("lower", lowerFirst);
  await applyLanguage(language);
}

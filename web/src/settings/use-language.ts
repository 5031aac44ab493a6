import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { tellLanguage } from "@/api/language";
import { chooseLanguage, nearestLanguage, type Language } from "@/lib/i18n";

/** The language of this person; labels that come from the server are read again. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const choose = async (language: Language) => {
    await chooseLanguage(language);
    await tellLanguage(client, language);
    await client.invalidateQueries();
  };
  return { language: nearestLanguage(i18n.language), choose };
}

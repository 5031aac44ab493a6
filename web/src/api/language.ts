import type { QueryClient } from "@tanstack/react-query";
import { untold, type Language } from "@/lib/i18n";
import { api } from "./http";
import { sessionQuery } from "./session";

/** Lets the server know which language somebody chose; without a network it is told next time. */
export async function tellLanguage(client: QueryClient, language: Language) {
  try {
    await api.patch("/preferences", { language });
    untold.told();
    client.setQueryData(sessionQuery.queryKey, (now) => now && { ...now, user: { ...now.user, language } });
  } catch {
    return;
  }
}

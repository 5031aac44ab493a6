import { useTranslation } from "react-i18next";

const VERBS = ["read", "create", "update", "delete", "purge", "export", "import", "bulk", "share", "merge", "assign"] as const;
const REACHES = ["none", "own", "team", "tree", "all"] as const;

const among = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);

/** Verbs in words, each with how far it reaches where that is said. */
export function useVerbs() {
  const { t } = useTranslation();
  return (verbs: string[] | Record<string, string>) => {
    const said = Array.isArray(verbs) ? verbs.map((verb) => [verb, "all"] as const) : Object.entries(verbs);
    return said
      .flatMap(([code, far]) => {
        const verb = among(VERBS, code);
        const reach = among(REACHES, far);
        if (!verb || !reach || reach === "none") return [];
        const word = t(`roles.verb.${verb}`);
        return reach === "all" ? [word] : [`${word} (${t(`roles.reach.${reach}`)})`];
      })
      .join(", ");
  };
}

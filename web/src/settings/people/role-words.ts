import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { assignableQuery } from "@/api/people";

const BUILT_IN = ["administrator", "manager", "representative", "read-only", "auditor"] as const;
type BuiltIn = (typeof BUILT_IN)[number];

const isBuiltIn = (key: string): key is BuiltIn => (BUILT_IN as readonly string[]).includes(key);

/** What roles are called; those that one may give, as options. */
export function useRoles() {
  const { t } = useTranslation();
  const { data } = useQuery(assignableQuery);
  const nameOf = (key: string) =>
    data?.find((role) => role.key === key)?.name ?? (isBuiltIn(key) ? t(`roleName.${key}`) : key);
  return { nameOf, options: (data ?? []).map(({ key }) => ({ value: key, label: nameOf(key) })) };
}

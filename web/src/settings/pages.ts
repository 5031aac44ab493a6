import { lazy, type ComponentType } from "react";
import type { SystemRight } from "@/api/types";

export const settingsGroups = ["personal", "company", "people", "security", "data"] as const;
export type SettingsGroup = (typeof settingsGroups)[number];

interface SettingsEntry {
  /** The page's place in the address bar; its label is `settings.<name>`. */
  name: SettingsName;
  group: SettingsGroup;
  Page: ComponentType;
  /** Without it the page is not shown; the server refuses it just the same. */
  right?: SystemRight;
}

export type SettingsName =
  | "preferences"
  | "calendar"
  | "password"
  | "devices"
  | "profile"
  | "factors"
  | "users"
  | "services"
  | "security"
  | "tokens"
  | "company"
  | "roles"
  | "teams"
  | "pools"
  | "disclosure"
  | "currencies"
  | "attention"
  | "notifications"
  | "mail"
  | "notices"
  | "sample"
  | "audit";

/** Every page of the settings, in the order of the list; each is loaded when it is opened. */
export const settingsPages: SettingsEntry[] = [
  { name: "profile", group: "personal", Page: page(() => import("./people/ProfilePage"), "ProfilePage") },
  { name: "preferences", group: "personal", Page: page(() => import("./Preferences"), "Preferences") },
  { name: "calendar", group: "personal", Page: page(() => import("./CalendarFeed"), "CalendarFeed") },
  { name: "notifications", group: "personal", Page: page(() => import("./notices/ChoiceMatrix"), "NotificationsPage") },
  { name: "password", group: "personal", Page: page(() => import("./Password"), "Password") },
  { name: "factors", group: "personal", Page: page(() => import("./people/FactorsPage"), "FactorsPage") },
  { name: "devices", group: "personal", Page: page(() => import("./Devices"), "Devices") },
  { name: "tokens", group: "personal", Page: page(() => import("./Tokens"), "Tokens") },
  { name: "company", group: "company", right: "company", Page: page(() => import("./company/CompanyPage"), "CompanyPage") },
  { name: "currencies", group: "company", right: "company", Page: page(() => import("./company/CurrenciesPage"), "CurrenciesPage") },
  { name: "attention", group: "company", right: "company", Page: page(() => import("./Attention"), "Attention") },
  { name: "roles", group: "people", right: "roles", Page: page(() => import("./roles/RolesPage"), "RolesPage") },
  { name: "mail", group: "company", right: "mail", Page: page(() => import("./mail/MailPage"), "MailPage") },
  { name: "notices", group: "company", right: "mail", Page: page(() => import("./notices/CompanyNoticesPage"), "CompanyNoticesPage") },
  { name: "users", group: "people", right: "users", Page: page(() => import("./people/UsersPage"), "UsersPage") },
  { name: "teams", group: "people", right: "teams", Page: page(() => import("./teams/TeamsPage"), "TeamsPage") },
  { name: "pools", group: "people", right: "pools", Page: page(() => import("./pools/PoolSettingsPage"), "PoolSettingsPage") },
  { name: "disclosure", group: "people", right: "company", Page: page(() => import("./Disclosure"), "Disclosure") },
  { name: "security", group: "security", right: "security", Page: page(() => import("./security/SecurityPage"), "SecurityPage") },
  { name: "services", group: "security", right: "tokens", Page: page(() => import("./people/ServicesPage"), "ServicesPage") },
  { name: "audit", group: "security", right: "audit", Page: page(() => import("./audit/AuditPage"), "AuditPage") },
  { name: "sample", group: "data", right: "company", Page: page(() => import("./Sample"), "Sample") },
];

function page<N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) {
  return lazy(async () => ({ default: (await load())[name] }));
}

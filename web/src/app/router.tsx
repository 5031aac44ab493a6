import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { readListSearch } from "@/records/list/list-search";
import { Shell } from "./shell/Shell";
import { enterShell, enterSignIn, requireSession } from "./guards";
import { Failed, NotFound, Waiting } from "./pages/Fallbacks";

export interface AppContext {
  client: QueryClient;
}

const root = createRootRouteWithContext<AppContext>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (raw: Record<string, unknown>): { next?: string } =>
    typeof raw.next === "string" && /^\/(?!\/)/.test(raw.next) ? { next: raw.next } : {},
  beforeLoad: ({ context, search }) => enterSignIn(context.client, search.next),
  component: lazyRouteComponent(() => import("@/features/signin/SignInPage"), "SignInPage"),
});

const password = createRoute({
  getParentRoute: () => root,
  path: "/password",
  beforeLoad: ({ context, location }) => requireSession(context.client, location.href),
  component: lazyRouteComponent(() => import("@/features/signin/NewPasswordPage"), "NewPasswordPage"),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: "/second-factor",
  beforeLoad: ({ context, location }) => requireSession(context.client, location.href),
  component: lazyRouteComponent(() => import("@/features/signin/EnrolPage"), "EnrolPage"),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: "/invite",
  component: lazyRouteComponent(() => import("@/features/signin/AcceptPage"), "AcceptPage"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  component: lazyRouteComponent(() => import("@/features/signin/AcceptPage"), "AcceptPage"),
});

const provider = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/provider",
  component: lazyRouteComponent(() => import("@/features/signin/ProviderPage"), "ProviderPage"),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  beforeLoad: ({ context, location }) => requireSession(context.client, location.href),
  component: lazyRouteComponent(() => import("@/features/setup/SetupPage"), "SetupPage"),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: ({ context, location }) => enterShell(context.client, location.href),
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/StartPage"), "HomePage"),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: "/calendar",
  component: lazyRouteComponent(() => import("@/features/calendar/CalendarPage"), "CalendarPage"),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: "/inbox",
  component: lazyRouteComponent(() => import("@/features/inbox/InboxPage"), "InboxPage"),
});

const list = createRoute({
  getParentRoute: () => shell,
  path: "/$type",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./pages/TypePage"), "TypePage"),
});

const record = createRoute({
  getParentRoute: () => shell,
  path: "/$type/$id",
  component: lazyRouteComponent(() => import("./pages/OneRecordPage"), "OneRecordPage"),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  component: lazyRouteComponent(() => import("@/settings/SettingsPage"), "SettingsPage"),
});

const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: "/",
  component: lazyRouteComponent(() => import("@/settings/SettingsIndex"), "SettingsIndex"),
});

const content = lazyRouteComponent(() => import("@/settings/SettingsContent"), "SettingsContent");

const settingsPage = createRoute({
  getParentRoute: () => settings,
  path: "/$page",
  /** Of the audit trail: the record whose events are looked for. */
  validateSearch: (raw: Record<string, unknown>): { type?: string; record?: string; seen?: string } =>
    typeof raw.type === "string" && raw.record ? { type: raw.type, record: String(raw.record), seen: raw.seen ? "true" : undefined } : {},
  component: content,
});

const settingsDetail = createRoute({ getParentRoute: () => settings, path: "/$page/$id", component: content });

const imports = createRoute({
  getParentRoute: () => shell,
  path: "/imports",
  component: lazyRouteComponent(() => import("@/features/transfer/ImportsPage"), "ImportsPage"),
});

const newImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/new",
  validateSearch: (raw: Record<string, unknown>): { type?: string } =>
    typeof raw.type === "string" ? { type: raw.type } : {},
  component: lazyRouteComponent(() => import("@/features/transfer/NewImportPage"), "NewImportPage"),
});

const oneImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/$id",
  validateSearch: (raw: Record<string, unknown>): { step?: string } =>
    typeof raw.step === "string" ? { step: raw.step } : {},
  component: lazyRouteComponent(() => import("@/features/transfer/ImportPage"), "ImportPage"),
});

const movingIn = createRoute({
  getParentRoute: () => shell,
  path: "/moving-in/$",
  component: lazyRouteComponent(() => import("@/features/transfer/moving/MovingIn"), "MovingIn"),
});

const duplicates = createRoute({
  getParentRoute: () => shell,
  path: "/duplicates",
  validateSearch: (raw: Record<string, unknown>): { type?: string; state?: string } => ({
    type: raw.type === "contacts" ? "contacts" : undefined,
    state: raw.state === "dismissed" ? "dismissed" : undefined,
  }),
  component: lazyRouteComponent(() => import("@/features/duplicates/ReviewPage"), "ReviewPage"),
});

const pools = createRoute({
  getParentRoute: () => shell,
  path: "/pools",
  validateSearch: (raw: Record<string, unknown>): { pool?: string } =>
    typeof raw.pool === "string" ? { pool: raw.pool } : {},
  component: lazyRouteComponent(() => import("@/features/pool/PoolPage"), "PoolPage"),
});

const tree = root.addChildren([
  signIn,
  provider,
  invite,
  reset,
  secondFactor,
  password,
  setup,
  shell.addChildren([home, calendar, inbox, imports, newImport, oneImport, movingIn, duplicates, pools, settings.addChildren([settingsIndex, settingsPage, settingsDetail]), list, record]),
]);

/** Plain text in the address bar: `?q=123` stays a text and nothing is wrapped in JSON. */
const parseSearch = (text: string) => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (search: Record<string, unknown>) => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
};

export const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPreloadDelay: 80,
    defaultPendingComponent: Waiting,
    defaultPendingMs: 300,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: false,
  });

import { isQuiet } from "@/lib/activity";
import { currentLanguage } from "@/lib/i18n";
import { token } from "@/lib/token";
import { Problem } from "./problem";

export const BASE = "/api/v1";

type Query = Record<string, string | number | boolean | null | undefined>;

export interface Call {
  query?: Query;
  body?: unknown;
  form?: FormData;
  signal?: AbortSignal;
  key?: string;
}

let signedOut: () => void = () => {};

/** Called once by the app: what to do when a session has ended under our feet. */
export function onSignedOut(listener: () => void) {
  signedOut = listener;
}

function cookie(name: string): string | null {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

export function url(path: string, query?: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ""}`;
}

/**
 * What goes with every request: the language, the proof against forgery, the key against doubles, and whether the
 * page asks by itself, which does not keep a session young.
 */
export function headers(method: string, call: Call): Headers {
  const all = new Headers({ Accept: "application/json", "Accept-Language": currentLanguage() });
  if (call.body !== undefined) all.set("Content-Type", "application/json");
  if (isQuiet()) all.set("X-Guanxi-Passive", "1");
  if (method === "GET") return all;
  const csrf = cookie("XSRF-TOKEN") ?? cookie("__Host-XSRF-TOKEN");
  if (csrf) all.set("X-XSRF-TOKEN", csrf);
  if (method === "POST" || call.key) all.set("Idempotency-Key", call.key ?? token());
  return all;
}

async function send(method: string, path: string, call: Call): Promise<Response> {
  try {
    return await fetch(url(path, call.query), {
      method,
      headers: headers(method, call),
      body: call.form ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
      credentials: "same-origin",
      signal: call.signal,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, { code: "network" });
  }
}

async function problem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return new Problem(response.status, body);
}

async function request<T>(method: string, path: string, call: Call = {}): Promise<T> {
  const response = await send(method, path, call);
  if (!response.ok) {
    if (response.status === 401 && path !== "/session") signedOut();
    throw await problem(response);
  }
  if (response.status === 204 || response.headers.get("Content-Length") === "0") return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The server, in five verbs. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>("GET", path, { query, signal }),
  post: <T>(path: string, body?: unknown, call: Call = {}) => request<T>("POST", path, { ...call, body }),
  put: <T>(path: string, body?: unknown) => request<T>("PUT", path, { body }),
  patch: <T>(path: string, body: unknown, call: Call = {}) => request<T>("PATCH", path, { ...call, body }),
  delete: <T>(path: string, query?: Query) => request<T>("DELETE", path, { query }),
  upload: <T>(path: string, form: FormData, query?: Query) => request<T>("POST", path, { form, query }),
};

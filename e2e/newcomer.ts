import { createHmac } from "node:crypto";
import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import { Person, screens, type Language, type Screen } from "./support";

export const OWN_PASSWORD = "green-kettle-12";

/** Sends as the one who is signed in on this page. */
export async function send<T>(page: Page, method: "post" | "put" | "patch", path: string, data: unknown): Promise<T> {
  const csrf = (await page.context().cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
  const answer = await page.request[method](`/api/v1${path}`, { data, headers: { "X-XSRF-TOKEN": decodeURIComponent(csrf) } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

export interface Newcomer {
  me: Person;
  page: Page;
  id: number;
  login: string;
}

/** Somebody new with a browser of their own, signed in, the password for once replaced by their own. */
export async function newcomer(admin: Person, browser: Browser, roles: string[], language: Language, screen: Screen): Promise<Newcomer> {
  const name = `New ${Date.now()}`;
  const made = await send<{ id: number; login: string; pass: { password: string } }>(admin.page, "post", "/users", {
    name,
    roles,
    language,
    way: "PASSWORD",
  });
  const context = await browser.newContext({ viewport: screens[screen], locale: language, baseURL: process.env.BASE_URL });
  const page = await context.newPage();
  await send(page, "post", "/session", { login: made.login, password: made.pass.password });
  await send(page, "post", "/session/password", { current: made.pass.password, next: OWN_PASSWORD });
  return { me: new Person(page, language, screen), page, id: made.id, login: made.login };
}

/** Signs in by name and password; what follows is up to the test. */
export async function enter({ me, page, login }: Newcomer) {
  await page.goto("/sign-in");
  await page.getByLabel(me.says("signIn.login")).fill(login);
  await page.getByLabel(me.says("signIn.password"), { exact: true }).fill(OWN_PASSWORD);
  await page.getByRole("button", { name: me.says("signIn.button"), exact: true }).click();
}

/** Ends the session as the button does. */
export async function leave(page: Page) {
  const csrf = (await page.context().cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
  await page.request.delete("/api/v1/session", { headers: { "X-XSRF-TOKEN": decodeURIComponent(csrf) } });
}

/** The code an authenticator app shows (RFC 6238), so many steps of half a minute from now. */
export function totp(secret: string, ahead = 0): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll(/\s/g, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const mac = createHmac("sha1", key).update(counter).digest();
  const at = mac[mac.length - 1] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Chooses one more role; the list closes when something else is touched. */
export async function addRole(form: Locator, me: Person, role: string) {
  await form.getByRole("combobox", { name: me.says("people.roles") }).press("ArrowDown");
  await me.page.getByRole("option", { name: role, exact: true }).click();
  await form.getByRole("heading").first().click();
}

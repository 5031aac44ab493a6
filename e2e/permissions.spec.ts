import { expect, test, type Browser } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Language, type Screen } from "./support";

test.setTimeout(180_000);

const PHONE = "13900139876";
const MASK = "139****9876";
const PASSWORD = "e2e-Correct-Horse-2";

async function open(browser: Browser, language: Language, screen: Screen) {
  const context = await browser.newContext({ viewport: screens[screen], locale: language, hasTouch: screen === "phone", baseURL: process.env.BASE_URL });
  const page = await context.newPage();
  return { page, me: new Person(page, language, screen) };
}

/** Invites somebody by a link, as it is done by hand, and gives the link. */
async function invited({ page, me }: Awaited<ReturnType<typeof open>>, name: string, role: string) {
  await page.goto("/settings/users");
  await page.getByRole("button", { name: me.says("invite.open"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: me.says("people.name"), exact: true }).fill(name);
  const roles = dialog.getByRole("combobox", { name: me.says("people.roles") });
  await roles.press("Backspace");
  await roles.press("ArrowDown");
  await page.getByRole("option", { name: role, exact: true }).click();
  await page.keyboard.press("Escape");
  await dialog.getByText(me.says("invite.way.LINK"), { exact: true }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: me.says("invite.button"), exact: true }).click();
  const link = await dialog.getByText(/\/invite#/).innerText();
  await expect(dialog.getByRole("img", { name: me.says("invite.qr") })).toBeVisible();
  await dialog.getByRole("button", { name: me.says("action.done") }).click();
  return new URL(link.trim());
}

/** Follows the link, chooses a password and is in. */
async function accepted(browser: Browser, language: Language, screen: Screen, link: URL) {
  const there = await open(browser, language, screen);
  const { page, me } = there;
  await page.goto(link.pathname + link.hash);
  await expect(page).not.toHaveURL(/#/);
  await page.getByLabel(me.says("password.next"), { exact: true }).fill(PASSWORD);
  await page.getByLabel(me.says("password.again"), { exact: true }).fill(PASSWORD);
  await expectAccessible(page);
  await page.getByRole("button", { name: me.says("accept.button") }).click();
  await expect(page.getByRole("navigation", { name: me.says("nav.label") })).toBeVisible();
  return there;
}

for (const language of languages) {
  test(`a representative sees her team's customers with masked phones, reveals one, and the auditor finds it (${language})`, async ({ browser }) => {
    const stamp = `${Date.now()}`.slice(-8);
    const admin = await open(browser, language, "desktop");
    const { page, me } = admin;
    await me.signIn();

    // A role of its own: her team's customers, phones masked.
    const role = `Field ${stamp}`;
    const team = await me.given("teams", { name: `Team ${stamp}` });
    const csrf = (await page.context().cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
    const headers = { "X-XSRF-TOKEN": csrf };
    const made = await page.request.post("/api/v1/roles", { headers, data: { name: role, base: "manager" } });
    const { key } = (await made.json()) as { key: string };
    await page.goto(`/settings/roles/${key}`);
    const { labelPlural, fields } = me.type("customers");
    await page.getByLabel(`${labelPlural}: ${me.says("roles.verb.read")}`, { exact: true }).selectOption("team");
    await page.getByRole("button", { name: `${labelPlural}: ${me.says("roles.fields")}` }).click();
    const phone = fields.find((field) => field.name === "phone")?.label ?? "";
    await page.getByLabel(phone, { exact: true }).first().selectOption("mask");
    await page.getByRole("button", { name: me.says("action.save"), exact: true }).click();
    await expect(page.getByText(me.says("roles.saved"))).toBeVisible();

    const link = await invited(admin, `Rep ${stamp}`, role);
    const rep = await accepted(browser, language, "phone", link);
    const her = (await (await rep.page.request.get("/api/v1/session")).json()) as { user: { id: number } };
    await page.request.put(`/api/v1/teams/${team}/members/${her.user.id}`, { headers, data: { primary: true } });

    const industry = `Field${stamp}`;
    const own = await me.given("customers", { name: `Hers ${stamp}`, industry, owner: her.user.id, contactMethods: [{ kind: "MOBILE", value: PHONE }] });
    const foreign = await me.given("customers", { name: `Foreign ${stamp}`, industry, contactMethods: [{ kind: "MOBILE", value: "13700137654" }] });

    // On the phone, between two visits.
    await rep.page.goto(`/customers?filter=industry%3D%3D${industry}`);
    await expect(rep.page.getByText(`Hers ${stamp}`).first()).toBeVisible();
    await expect(rep.page.getByText(`Foreign ${stamp}`)).toHaveCount(0);
    await rep.page.goto(`/customers/${foreign}`);
    await expect(rep.page.getByText(`Foreign ${stamp}`)).toHaveCount(0);
    await rep.page.goto(`/customers/${own}`);
    await rep.page.getByRole("button", { name: MASK }).first().click();
    await expect(rep.page.getByText(PHONE.slice(-8))).toHaveCount(0);
    const ask = rep.page.getByRole("dialog");
    await ask.getByRole("textbox", { name: rep.me.says("mask.reason") }).fill(`delivery ${stamp}`);
    await expectAccessible(rep.page);
    await ask.getByRole("button", { name: rep.me.says("mask.show"), exact: true }).click();
    await expect(ask.getByText(/139 ?0013 ?9876|13900139876/)).toBeVisible();
    await ask.getByRole("button", { name: rep.me.says("action.done"), exact: true }).click();

    // The link is used up, and says so.
    const again = await open(browser, language, "phone");
    await again.page.goto(link.pathname + link.hash);
    await expect(again.page.getByText(again.me.says("accept.state.used"))).toBeVisible();

    // Whoever has to answer for it finds who saw what, and why; and no customers.
    const auditor = await accepted(browser, language, "desktop", await invited(admin, `Auditor ${stamp}`, me.says("roles.bases.auditor")));
    await auditor.page.goto("/settings/audit");
    await auditor.page.getByLabel(me.says("auditTrail.record")).fill(String(own));
    const events = auditor.page.getByRole("list", { name: me.says("settings.audit") });
    const seen = events.getByRole("listitem").filter({ hasText: `Rep ${stamp}` });
    await expect(seen).toHaveCount(1);
    await seen.getByText(me.says("auditTrail.details")).click();
    await expect(seen.getByText(`delivery ${stamp}`)).toBeVisible();
    await expect(auditor.page.getByText(PHONE.slice(-8))).toHaveCount(0);
    await expectAccessible(auditor.page);
    expect((await auditor.page.request.get(`/api/v1/customers/${own}`)).status()).toBeGreaterThanOrEqual(403);
    for (const { page: one } of [admin, rep, again, auditor]) await one.context().close();
  });
}

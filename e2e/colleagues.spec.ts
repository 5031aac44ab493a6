import { expect, test, type Browser, type Page } from "@playwright/test";
import { MailServer } from "./smtp";
import { expectAccessible, languages, Person, screens, type Language, type Screen } from "./support";

test.setTimeout(60_000);

const PASSWORD = "e2e-Correct-Horse-2";

async function post<T>(page: Page, path: string, data: unknown, language: Language = "en"): Promise<T> {
  const csrf = (await page.context().cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
  const answer = await page.request.post(path, { data, headers: { "X-XSRF-TOKEN": csrf, "Accept-Language": language } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

interface Added {
  id: number;
  pass: { path: string };
}

/** Somebody new who has accepted the invitation and sits before a screen of her own. */
async function colleague(admin: Page, browser: Browser, name: string, language: Language, screen: Screen) {
  const added = await post<Added>(admin, "/api/v1/users", { name, roles: ["representative"], way: "LINK" });
  const context = await browser.newContext({ viewport: screens[screen], locale: language, hasTouch: screen === "phone", baseURL: process.env.BASE_URL });
  const page = await context.newPage();
  await page.goto("/");
  await post(page, "/api/v1/invitations/accept", { secret: added.pass.path.split("#")[1], password: PASSWORD }, language);
  await page.goto("/");
  return { id: added.id, page, me: new Person(page, language, screen) };
}

for (const language of languages) {
  const screen: Screen = language === "en" ? "phone" : "desktop";

  test.describe(`colleagues, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("a mail server is set up, tried and taken away again", async ({ page }) => {
      const me = new Person(page, language, screen);
      const mail = await MailServer.start();
      await me.signIn();
      await page.goto("/settings/mail");
      await page.getByRole("textbox", { name: me.says("mail.host"), exact: true }).fill("127.0.0.1");
      await page.getByRole("spinbutton", { name: me.says("mail.port") }).fill("1");
      await me.choose(page.getByRole("combobox", { name: me.says("mail.security") }), me.says("mail.secured.none"));
      await page.getByRole("checkbox", { name: me.says("mail.ownNetwork") }).check();
      await page.getByRole("textbox", { name: me.says("mail.from") }).fill("crm@acme.test");
      await page.getByRole("textbox", { name: me.says("mail.tryTo") }).fill("li@acme.test");
      await page.getByRole("button", { name: me.says("mail.try"), exact: true }).click();
      await expect(page.getByText(me.says("mail.problem.refused"))).toBeVisible();
      await expectAccessible(page);

      await page.getByRole("spinbutton", { name: me.says("mail.port") }).fill(String(mail.port));
      await page.getByRole("button", { name: me.says("mail.try"), exact: true }).click();
      await expect(page.getByText(me.says("mail.tried"))).toBeVisible();
      expect(mail.letters).toHaveLength(1);
      expect(mail.letters[0]).toMatch(/^To: li@acme\.test$/m);

      await page.getByRole("button", { name: me.says("action.save"), exact: true }).click();
      await expect(page.getByText(me.says("mail.saved"))).toBeVisible();
      await expect(page.getByText(me.says("mail.none"), { exact: true })).toHaveCount(0);
      page.once("dialog", (asked) => void asked.accept());
      await page.getByRole("button", { name: me.says("mail.remove") }).click();
      await expect(page.getByText(me.says("mail.none"), { exact: true })).toBeVisible();
      await mail.stop();
    });

    test("who is mentioned hears of it at once, who may not see the record never does", async ({ page, browser }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const stamp = `${language}${Date.now()}`;
      const mia = await colleague(page, browser, `Mia ${stamp}`, language, screen);
      const tom = await colleague(page, browser, `Tom ${stamp}`, language, screen);
      const customer = await me.given("customers", { name: `Mention ${stamp}`, owner: mia.id });
      const mention = ({ id }: { id: number }) => `<span data-type="mention" data-id="${id}" data-label="x">@x</span> `;
      await me.given("activities", { subject: `Call ${stamp}`, kind: "CALL", customer, owner: mia.id, body: `<p>${mention(mia)}${mention(tom)}</p>` });

      await expect(mia.page).toHaveTitle(/^\(3\)/, { timeout: 30_000 });
      await mia.page.goto("/inbox");
      const list = mia.page.getByRole("list", { name: mia.me.says("inbox.title") });
      const told = list.getByRole("listitem").filter({ hasText: new RegExp(`(mentioned you|提到).*Call ${stamp}|Call ${stamp}.*提到`) });
      await expect(told).toHaveCount(1);
      await expectAccessible(mia.page);
      await told.getByRole("link").first().click();
      await expect(mia.page).toHaveURL(/\/activities\/\d+$/);

      const his = (await (await tom.page.request.get("/api/v1/notifications")).json()) as { items: unknown[]; unread: number };
      expect(his).toMatchObject({ items: [], unread: 0 });
      await expect(tom.page).not.toHaveTitle(/^\(/);
      await Promise.all([mia, tom].map((one) => one.page.context().close()));
    });

    test("a team gets members and a manager and moves", async ({ page, browser }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const stamp = `${Date.now()}`.slice(-7);
      const ann = await colleague(page, browser, `Ann ${stamp}`, language, screen);
      await ann.page.context().close();
      const above = `East ${stamp}`;
      const team = `Sales ${stamp}`;
      const parent = await me.given("teams", { name: above });
      await me.given("teams", { name: team, parent });
      await page.goto("/settings/teams");
      await page.getByRole("textbox", { name: me.says("team.search") }).fill(stamp);
      const tree = page.getByRole("list", { name: me.says("team.tree") });
      await expect(tree.getByRole("listitem")).toHaveCount(2);

      await page.getByRole("button", { name: me.says("team.membersOf", { name: team }) }).click();
      const drawer = page.getByRole("dialog");
      await drawer.getByRole("textbox", { name: me.says("team.addMember") }).fill(`Ann ${stamp}`);
      await page.getByRole("option", { name: `Ann ${stamp}` }).click();
      const line = drawer.getByRole("listitem").filter({ hasText: `Ann ${stamp}` });
      await expect(line).toContainText(me.says("team.primary"));
      await line.getByRole("button", { name: me.says("team.more", { name: `Ann ${stamp}` }) }).click();
      await page.getByRole("menuitem", { name: me.says("team.makeManager") }).click();
      await expect(line).toContainText(me.says("team.manager"));
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(tree).toContainText(me.says("team.managedBy", { name: `Ann ${stamp}` }));

      await page.getByRole("button", { name: me.says("team.more", { name: team }) }).click();
      await page.getByRole("menuitem", { name: me.says("team.move") }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: me.says("action.save") }).click();
      await expect(dialog).toBeHidden();
      await expect(tree.getByText(`${team} ${above}`)).toHaveCount(0);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  });
}

test.describe("all of a list", () => {
  test.use({ locale: "zh-CN", viewport: screens.desktop });

  test("all that a list shows goes back to its pool, and back again", async ({ page }) => {
    const me = new Person(page, "zh-CN", "desktop");
    await me.signIn();
    const industry = `Many${Date.now()}`;
    await me.given("pools", { name: `Pool ${industry}`, type: "customers", filter: `industry==${industry}` });
    await me.givenAll(
      "customers",
      Array.from({ length: 230 }, (_, n) => ({ name: `${industry} ${n}`, industry })),
    );
    await page.goto(`/customers?filter=industry==${industry}`);
    await page.getByRole("checkbox", { name: me.says("list.selectAll") }).check({ force: true });
    await page.getByRole("button", { name: me.says("bulk.selectEverything", { total: 230 }) }).click();
    await page.getByRole("button", { name: me.says("pool.release"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: me.says("pool.releaseMany_other", { count: 230 }) });
    await dialog.getByRole("textbox", { name: me.says("share.reason") }).fill("territory");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("pool.releaseButton") }).click();
    await expect(dialog.getByText(me.says("transfer.state.RELEASED", { count: 230 }))).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("action.undo") }).click();
    await expect(dialog.getByText(me.says("transfer.state.UNDONE", { count: 230 }))).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });
});

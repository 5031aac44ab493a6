import { expect, test } from "@playwright/test";
import { addRole, send } from "./newcomer";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

for (const language of languages) {
  const screen: Screen = language === "en" ? "desktop" : "phone";
  const manager = language === "en" ? "Manager" : "经理";

  test(`keys for programs, one's own and of a service account (${language}, ${screen})`, async ({ browser }) => {
    test.setTimeout(90_000);
    const context = await browser.newContext({ viewport: screens[screen], locale: language, baseURL: process.env.BASE_URL });
    const page = await context.newPage();
    page.on("dialog", (asked) => void asked.accept());
    const me = new Person(page, language, screen);
    await me.signIn();
    const dialog = page.getByRole("dialog");
    const customers = me.type("customers").labelPlural;
    const make = async (name: string) => {
      await dialog.getByLabel(me.says("tokens.name")).fill(name);
      await dialog.getByRole("row", { name: customers }).getByRole("checkbox").first().check();
      await expectAccessible(page);
      await dialog.getByRole("button", { name: me.says("action.create"), exact: true }).click();
      const token = await dialog.locator("pre").innerText();
      await dialog.getByRole("button", { name: me.says("action.done"), exact: true }).click();
      return token;
    };
    const use = (token: string, path: string) =>
      page.request.get(`/api/v1/${path}`, { headers: { Authorization: `Bearer ${token}`, Cookie: "" } });

    const mine = `Backup ${Date.now()}`;
    await page.goto("/settings/tokens");
    await page.getByRole("button", { name: me.says("tokens.new") }).click();
    const token = await make(mine);
    const row = page.getByRole("listitem").filter({ hasText: mine });
    await expect(row).toContainText(me.says("tokens.unused"));
    expect((await use(token, "customers")).status()).toBe(200);
    expect((await use(token, "orders")).status()).toBe(403);
    await page.reload();
    await expect(row).toContainText(/127\.0\.0\.1|::1/);
    await expectAccessible(page);
    await row.getByRole("button", { name: me.says("tokens.revoke") }).click();
    await expect(row).toHaveCount(0);
    expect((await use(token, "customers")).status()).toBe(401);

    const team = `Integrations ${Date.now()}`;
    await send(page, "post", "/teams", { name: team });
    const program = `Shop ${Date.now()}`;
    await page.goto("/settings/services");
    await page.getByRole("button", { name: me.says("services.new") }).click();
    await dialog.getByLabel(me.says("services.name")).fill(program);
    await addRole(dialog, me, manager);
    await dialog.getByLabel(me.says("services.team")).fill(team);
    await page.getByRole("option", { name: team }).click();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("action.create"), exact: true }).click();
    const account = page.getByRole("region", { name: program });
    await expect(account).toContainText(team);
    await account.getByRole("button", { name: me.says("tokens.new") }).click();
    const first = await make("Sync");
    await account.getByRole("button", { name: me.says("services.rotate") }).click();
    const second = await dialog.locator("pre").innerText();
    await dialog.getByRole("button", { name: me.says("action.done"), exact: true }).click();
    expect(second).not.toBe(first);
    for (const secret of [first, second]) expect((await use(secret, "customers")).status()).toBe(200);
    await expectAccessible(page);
    await account.getByRole("button", { name: me.says("services.stop") }).click();
    await expect(account).toContainText(me.says("services.stopped"));
    expect((await use(second, "customers")).status()).toBe(401);
    await context.close();
  });
}

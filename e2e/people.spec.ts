import { expect, test } from "@playwright/test";
import { addRole, OWN_PASSWORD } from "./newcomer";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

for (const language of languages) {
  const screen: Screen = language === "en" ? "desktop" : "phone";
  const words = language === "en" ? { manager: "Manager", read: "Read only" } : { manager: "经理", read: "只读" };

  test(`somebody is invited, gets another role and leaves (${language}, ${screen})`, async ({ browser }) => {
    test.setTimeout(90_000);
    const options = { viewport: screens[screen], locale: language, baseURL: process.env.BASE_URL };
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const me = new Person(page, language, screen);
    await me.signIn();
    const name = `Guest ${Date.now()}`;
    await page.goto("/settings/users");
    await expectAccessible(page);
    await page.getByRole("button", { name: me.says("invite.open"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: me.says("invite.title") });
    await dialog.getByRole("textbox", { name: me.says("people.name"), exact: true }).fill(name);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("invite.button"), exact: true }).click();
    await expect(dialog.getByRole("img", { name: me.says("invite.qr") })).toBeVisible();
    const link = await dialog.locator("pre").innerText();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("action.done"), exact: true }).click();

    const elsewhere = await browser.newContext(options);
    const guest = await elsewhere.newPage();
    await guest.goto(link);
    await guest.getByLabel(me.says("password.next"), { exact: true }).fill(OWN_PASSWORD);
    await guest.getByLabel(me.says("password.again"), { exact: true }).fill(OWN_PASSWORD);
    await guest.getByRole("button", { name: me.says("accept.button") }).click();
    await expect(guest.getByRole("navigation")).toBeVisible();
    await guest.goto(link);
    await expect(guest.getByRole("alert")).toHaveText(me.says("accept.state.used"));

    await page.getByLabel(me.says("people.search")).fill(name);
    await page.getByRole("button", { name }).click();
    const drawer = page.getByRole("dialog", { name });
    await addRole(drawer, me, words.read);
    await drawer.getByRole("button", { name: me.says("action.save"), exact: true }).click();
    await expect(page.getByText(me.says("people.saved"))).toBeVisible();
    await expectAccessible(page);

    const found = await page.request.get(`/api/v1/users/accounts?q=${encodeURIComponent(name)}`);
    const { items } = (await found.json()) as { items: { id: number; roles: string[] }[] };
    expect(items[0].roles).toContain("read-only");
    await me.given("customers", { name: `Left by ${name}`, owner: items[0].id });
    await drawer.getByRole("button", { name: me.says("people.deactivate"), exact: true }).click();
    await expect(drawer.getByText(`${me.type("customers").labelPlural}: 1`)).toBeVisible();
    await expectAccessible(page);
    const close = drawer.getByRole("button", { name: me.says("people.deactivate"), exact: true });
    await expect(close).toBeDisabled();
    await drawer.getByLabel(me.says("people.keep")).check();
    await close.click();
    await expect(page.getByText(me.says("people.deactivated", { name }))).toBeVisible();
    await guest.goto("/customers");
    await expect(guest.getByLabel(me.says("signIn.login"))).toBeVisible();
    await elsewhere.close();
    await context.close();
  });

  test(`users and teams come from a list (${language}, ${screen})`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: screens[screen], locale: language, baseURL: process.env.BASE_URL });
    const page = await context.newPage();
    const me = new Person(page, language, screen);
    await me.signIn();
    const at = Date.now();
    const list = [
      "姓名,Sign-in name,角色,Team,是否负责人",
      `Anna ${at},anna${at},${words.manager},East ${at}/Shanghai,是`,
      `Bo ${at},bo${at},King,,`,
    ].join("\n");
    await page.goto("/settings/users");
    await page.getByRole("button", { name: me.says("roster.action"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: me.says("roster.title") });
    await expectAccessible(page);
    await dialog
      .getByLabel(me.says("roster.choose"), { exact: true })
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    await expect(dialog.getByText(me.says("roster.tried"))).toBeVisible();
    await expect(dialog.getByRole("row", { name: /3 .*角色.*King/ })).toBeVisible();
    await expect(dialog.getByText(`East ${at}/Shanghai`)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByText(me.says("invite.way.PASSWORD"), { exact: true }).click();
    await dialog.getByRole("button", { name: me.says("roster.take_one", { count: 1 }) }).click();
    await expect(dialog.getByText(me.says("roster.once"))).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: me.says("roster.download") }).click();
    expect((await download).suggestedFilename()).toBe(me.says("roster.file"));
    await dialog.getByRole("button", { name: me.says("action.done"), exact: true }).click();
    await page.getByLabel(me.says("people.search")).fill(`anna${at}`);
    await expect(page.getByRole("button", { name: new RegExp(`Anna ${at}.*Shanghai.*${words.manager}`) })).toBeVisible();
    await context.close();
  });
}

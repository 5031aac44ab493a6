import { expect, test } from "@playwright/test";
import { expectAccessible, Person, screens } from "./support";

test.setTimeout(120_000);

test.describe("a team and a shared record", () => {
  test.use({ locale: "zh-CN", viewport: screens.desktop });

  test("a team is made and moved by its menu, and a record is shared with it", async ({ page }) => {
    const me = new Person(page, "zh-CN", "desktop");
    await me.signIn();
    const name = `华东${Date.now()}`;
    await page.goto("/settings/teams");
    for (const one of [name, `${name}一部`]) {
      await page.getByRole("button", { name: me.says("team.new"), exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: me.says("team.name") }).fill(one);
      await dialog.getByRole("button", { name: me.says("action.save") }).click();
      await expect(dialog).toBeHidden();
    }
    await page.getByRole("textbox", { name: me.says("team.search") }).fill(name);
    await expect(page.getByRole("list", { name: me.says("team.tree") }).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: me.says("team.more", { name: `${name}一部` }) }).click();
    await page.getByRole("menuitem", { name: me.says("team.move") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill(name);
    await page.getByRole("option", { name, exact: true }).click();
    await dialog.getByRole("button", { name: me.says("action.save") }).click();
    await expect(page.getByText(new RegExp(`${name}一部 ${name}`))).toBeVisible();
    await expectAccessible(page);

    const id = await me.given("customers", { name: `共享 ${name}` });
    await page.goto(`/customers/${id}`);
    await page.getByRole("button", { name: me.says("share.button"), exact: true }).click();
    const share = page.getByRole("dialog");
    await share.getByText(me.says("share.team"), { exact: true }).first().click();
    await share.getByRole("textbox", { name: me.says("share.team") }).fill(name);
    await page.getByRole("option", { name, exact: true }).click();
    await share.getByLabel(me.says("share.part")).fill("售前");
    await expectAccessible(page);
    await share.getByRole("button", { name: me.says("share.button"), exact: true }).click();
    await expect(share.getByRole("listitem").filter({ hasText: name })).toContainText("售前");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("group", { name: me.says("share.people") })).toContainText(name);
    await expectAccessible(page);
  });
});

test.describe("a pool on the phone", () => {
  test.use({ locale: "en", viewport: screens.phone });

  test("a record is released with a reason and claimed again", async ({ page }) => {
    const me = new Person(page, "en", "phone");
    await me.signIn();
    const industry = `Pool${Date.now()}`;
    const pool = await me.given("pools", { name: `Pool ${industry}`, type: "customers", filter: `industry==${industry}`, dailyLimit: 10 });
    const id = await me.given("customers", { name: `Released ${industry}`, industry });
    await page.goto(`/customers/${id}`);
    await page.getByRole("button", { name: me.says("share.ownership") }).click();
    await page.getByRole("menuitem", { name: me.says("pool.release") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: me.says("share.reason") }).fill("no budget");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("pool.releaseButton") }).click();
    await expect(page).toHaveURL(/\/customers$/);

    await page.goto(`/pools?pool=${pool}`);
    const line = page.getByRole("listitem").filter({ hasText: `Released ${industry}` });
    await expect(line).toContainText("no budget");
    await expect(page.getByText(me.says("pool.todayOf", { claimed: 0, limit: 10 }))).toBeVisible();
    await expectAccessible(page);
    await line.getByRole("button", { name: me.says("pool.claimOf", { title: `Released ${industry}` }) }).click();
    await expect(page.getByText(me.says("pool.todayOf", { claimed: 1, limit: 10 }))).toBeVisible();
    await expect(line).toHaveCount(0);

    await page.goto(`/customers/${id}`);
    await page.getByRole("button", { name: me.says("share.ownership") }).click();
    await page.getByRole("menuitem", { name: me.says("share.ownersSoFar") }).click();
    await expect(page.getByRole("dialog")).toContainText("no budget");
    await expectAccessible(page);
  });
});

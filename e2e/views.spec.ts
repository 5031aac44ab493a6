import { expect, test } from "@playwright/test";
import { expectAccessible, Person, screens } from "./support";

test.setTimeout(120_000);

test.describe("what somebody keeps", () => {
  test.use({ locale: "zh-CN", viewport: screens.desktop });

  test("a view is saved, changed, kept at hand and opened again", async ({ page }) => {
    const me = new Person(page, "zh-CN", "desktop");
    await me.signIn();
    const industry = `View${Date.now()}`;
    for (const name of ["甲", "乙"]) await me.given("customers", { name: `${name} ${industry}`, industry });
    await page.goto(`/customers?filter=industry%3D%3D${industry}&sort=name`);
    const menu = page.getByRole("button", { name: me.says("views.menu") });
    await menu.click();
    await page.getByRole("menuitem", { name: me.says("views.saveAs") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(me.says("views.name")).fill(`收 ${industry}`);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("action.save") }).click();
    const tab = page.getByRole("button", { name: `收 ${industry}` });
    await expect(tab).toHaveAttribute("aria-current", "true");
    await expect(page).toHaveURL(/view=\d+/);

    await menu.click();
    await page.getByRole("menuitem", { name: me.says("favourites.add") }).click();
    await page.getByRole("grid").getByRole("button", { name: me.field("customers", "name"), exact: true }).click();
    await expect(page).toHaveURL(/sort=-name/);
    await expect(tab).toContainText("•");
    await menu.click();
    await page.getByRole("menuitem", { name: me.says("views.save"), exact: true }).click();
    await expect(tab).not.toContainText("•");

    await page.goto("/");
    await page.getByRole("navigation", { name: me.says("nav.label") }).getByRole("link", { name: `收 ${industry}` }).click();
    await expect(page.getByRole("row").nth(1)).toContainText("乙");
    await expect(page).toHaveURL(/sort=-name/);
    await expectAccessible(page);

    await page.getByRole("link", { name: `甲 ${industry}` }).click();
    await page.getByRole("button", { name: me.says("record.more") }).click();
    await page.getByRole("menuitem", { name: me.says("favourites.add") }).click();
    const nav = page.getByRole("navigation", { name: me.says("nav.label") });
    await expect(nav.getByRole("link", { name: `甲 ${industry}` })).toBeVisible();

    await page.goto("/");
    await expect(nav.getByRole("link", { name: `甲 ${industry}` })).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog").getByText(`甲 ${industry}`).first()).toBeVisible();
    await page.keyboard.press("Escape");
    const { items } = (await (await page.request.get("/api/v1/recents")).json()) as { items: { title: string }[] };
    expect(items[0]!.title).toBe(`甲 ${industry}`);
  });
});

test.describe("how somebody wants it", () => {
  test.use({ locale: "en", viewport: screens.phone });

  test("goes along to another device, and single keys can be switched off", async ({ page, browser }) => {
    const me = new Person(page, "en", "phone");
    await me.signIn();
    await page.goto("/settings/preferences");
    await page.getByText(me.says("density.compact")).click();
    await page.getByRole("switch", { name: me.says("settings.shortcuts") }).uncheck({ force: true });
    await expectAccessible(page);
    await page.getByText(me.says("theme.dark"), { exact: true }).click();
    await expect.poll(async () => ((await (await page.request.get("/api/v1/preferences")).json()) as { theme?: string }).theme).toBe("dark");

    const other = await browser.newContext({ viewport: screens.desktop, locale: "en" });
    const there = await other.newPage();
    const again = new Person(there, "en", "desktop");
    await again.signIn();
    await expect(there.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
    await again.given("customers", { name: `Dense ${Date.now()}` });
    await again.openList("customers");
    await expect(there.getByRole("row").nth(1)).toHaveCSS("height", "30px");
    await there.keyboard.press("?");
    await there.keyboard.press("c");
    await expect(there.getByRole("dialog")).toBeHidden();
    await there.goto("/settings/preferences");
    await there.getByRole("switch", { name: again.says("settings.shortcuts") }).check({ force: true });
    await there.getByText(again.says("theme.auto"), { exact: true }).click();
    await there.getByText(again.says("density.standard")).click();
    await there.getByRole("heading", { level: 1 }).click();
    await there.keyboard.press("?");
    await expect(there.getByRole("dialog", { name: again.says("help.title") })).toBeVisible();
    await other.close();
  });
});

import { expect, test } from "@playwright/test";
import { expectAccessible, Person, screens } from "./support";

test.setTimeout(150_000);
test.use({ locale: "en", viewport: screens.desktop });

test("a list keeps its state in the address and moves by keyboard", async ({ page }) => {
  const me = new Person(page, "en", "desktop");
  await me.signIn();
  const industry = `Keys${Date.now()}`;
  for (const name of ["Keyboard Alpha", "Keyboard Beta", "Keyboard Gamma"]) {
    await me.given("customers", { name, industry });
  }
  await page.goto(`/customers?filter=industry%3D%3D${industry}&sort=name`);
  const grid = page.getByRole("grid", { name: me.type("customers").labelPlural });
  await expect(grid.getByRole("row")).toHaveCount(4);
  await expect(grid.getByRole("row").nth(1)).toContainText("Keyboard Alpha");

  await grid.getByRole("button", { name: me.field("customers", "name"), exact: true }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await expect(grid.getByRole("row").nth(1)).toContainText("Keyboard Gamma");

  await grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/peek=\d+/);
  const peek = page.getByRole("complementary");
  await expect(peek.getByRole("heading", { level: 1, name: "Keyboard Beta" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(peek).toBeHidden();

  await grid.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Keyboard Beta" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { level: 1, name: "Keyboard Alpha" })).toBeVisible();
});

test("deleted records come back with undo", async ({ page }) => {
  const me = new Person(page, "en", "desktop");
  await me.signIn();
  const industry = `Undo${Date.now()}`;
  await me.given("customers", { name: "Deleted by hand", industry });
  await page.goto(`/customers?filter=industry%3D%3D${industry}`);
  await page.getByRole("row").filter({ hasText: "Deleted by hand" }).getByRole("checkbox").check({ force: true });
  await page.getByRole("toolbar").getByRole("button", { name: me.says("action.delete") }).click();
  const undo = page.getByRole("button", { name: me.says("action.undo") });
  await undo.hover();
  await expect(page.getByRole("link", { name: "Deleted by hand" })).toBeHidden();
  await undo.click();
  await expect(page.getByRole("link", { name: "Deleted by hand" })).toBeVisible();
});

test("dark and light are both readable", async ({ page }) => {
  const me = new Person(page, "en", "desktop");
  await me.signIn();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ["/", "/customers", "/settings/preferences", "/settings/devices", "/settings/tokens"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  }
});

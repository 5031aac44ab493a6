import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, Person, screens } from "./support";

test.setTimeout(120_000);

/** What would go to the printer: the dialog of the system is not opened. */
const hold = (page: Page) => page.addInitScript(() => (window.print = () => undefined));

test.describe("two records", () => {
  test.use({ locale: "zh-CN", viewport: screens.desktop });

  test("are compared side by side and merged from there", async ({ page }) => {
    const me = new Person(page, "zh-CN", "desktop");
    await me.signIn();
    const industry = `Compare${Date.now()}`;
    await me.given("customers", { name: `对比甲 ${industry}`, industry, rating: 3, taxNumber: "" });
    await me.given("customers", { name: `对比乙 ${industry}`, industry, rating: 5 });
    await page.goto(`/customers?filter=industry%3D%3D${industry}&sort=name`);
    await page.getByRole("checkbox", { name: me.says("list.selectAll") }).check({ force: true });
    await page.getByRole("toolbar").getByRole("button", { name: me.says("compare.button") }).click();
    const dialog = page.getByRole("dialog", { name: me.says("compare.title") });
    const rating = dialog.getByRole("row").filter({ hasText: me.field("customers", "rating") });
    await expect(rating).toHaveAttribute("data-differs", "true");
    await expect(rating).toContainText("3");
    await expect(rating).toContainText("5");
    const same = dialog.getByRole("row").filter({ hasText: industry }).filter({ hasText: me.field("customers", "industry") });
    await expect(same).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("switch", { name: me.says("compare.only") }).check({ force: true });
    await expect(same).toBeHidden();
    await dialog.getByRole("button", { name: me.says("merge.button") }).click();
    const merging = page.getByRole("dialog", { name: me.says("merge.title", { count: 2 }) });
    await merging.getByRole("button", { name: me.says("merge.confirm") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("grid").getByRole("row")).toHaveCount(2);
  });
});

test.describe("on paper", () => {
  test.use({ locale: "en", viewport: screens.desktop });

  test("a list says what it is a list of, a record brings what belongs to it", async ({ page }) => {
    await hold(page);
    const me = new Person(page, "en", "desktop");
    await me.signIn();
    const industry = `Paper${Date.now()}`;
    const items = Array.from({ length: 60 }, (_one, at) => ({ name: `Paper ${String(at).padStart(2, "0")}`, industry }));
    await me.givenAll("customers", items);
    await page.goto(`/customers?filter=industry%3D%3D${industry}&sort=name`);
    await expect(page.getByRole("grid").getByRole("row").nth(1)).toBeVisible();
    await page.getByRole("button", { name: me.says("list.more") }).click();
    await page.getByRole("menuitem", { name: me.says("print.button") }).click();
    const paper = page.locator(".gx-print");
    await expect(paper).toBeAttached();
    await page.emulateMedia({ media: "print" });
    await expect(paper.getByRole("row")).toHaveCount(61);
    await expect(paper).toContainText(`${me.field("customers", "industry")} ${me.says("operator.is")} ${industry}`);
    await expect(paper.getByRole("heading", { level: 1 })).toHaveText(me.type("customers").labelPlural);
    await expect(page.locator("#root")).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await expect(paper).toBeHidden();

    const id = await me.given("customers", { name: `Whole ${industry}`, industry, contactMethods: [{ kind: "PHONE", value: "0755-88886666" }] });
    await me.given("contacts", { name: `Person of ${industry}`, customer: id });
    await page.goto(`/customers/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("Control+p");
    await expect(paper).toBeAttached();
    await page.emulateMedia({ media: "print" });
    await expect(paper).toContainText("0755-88886666");
    await expect(paper).toContainText(`Person of ${industry}`);
    await expect(page.locator("#root")).toBeHidden();
  });
});

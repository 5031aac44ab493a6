import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

test.setTimeout(120_000);

/** Names that people really have, and names that somebody types to see what breaks. */
const oddNames = [
  "W".repeat(60),
  "شركة النور للتجارة والمقاولات",
  "🦄🏳️‍🌈 株式会社 ひかり",
  "Zero\u200bWidth\u200d Co\u202eLtd",
];

for (const [language, screen] of [
  ["zh-CN", "phone"],
  ["en", "desktop"],
] as [(typeof languages)[number], Screen][]) {
  test.describe(`relations of customers, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("a relation is added where it is seen, read from the other side, and removed", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const mark = `${language} ${Date.now() % 1_000_000}`;
      const baker = await me.given("customers", { name: `面包坊 ${mark}` });
      const mill = await me.given("customers", { name: `面粉厂 ${mark}` });
      const overview = async (id: number) => {
        await page.goto(`/customers/${id}`);
        if (me.onPhone) await page.getByRole("tab", { name: me.says("record.overview") }).click();
        return page.getByRole("region", { name: me.type("customer-relations").labelPlural, exact: true });
      };
      const panel = await overview(baker);
      await panel.getByRole("button", { name: me.says("action.new", { what: me.type("customer-relations").label }) }).click();
      const form = page.getByRole("dialog", { name: me.says("form.new", { what: me.type("customer-relations").label }) });
      await me.choose(form.getByRole("combobox", { name: me.field("customer-relations", "kind") }), me.option("customer-relations", "kind", "SUPPLIER"));
      await form.getByRole("textbox", { name: me.field("customer-relations", "other") }).fill(`面粉厂 ${mark}`);
      await page.getByRole("option", { name: new RegExp(`^面粉厂 ${mark}`) }).first().click();
      await form.getByRole("button", { name: me.says("action.create") }).click();
      await expect(form).toBeHidden();
      await expect(panel.getByRole("listitem").filter({ hasText: `面粉厂 ${mark}` })).toContainText(me.option("customer-relations", "kind", "SUPPLIER"));
      await expectAccessible(page);

      const back = await overview(mill);
      await expect(back.getByRole("listitem").filter({ hasText: `面包坊 ${mark}` })).toContainText(language === "en" ? "Supplies" : "供货对象");
      await back.getByRole("button", { name: me.says("overview.unrelate", { title: `面包坊 ${mark}` }) }).click();
      await expect(back.getByRole("listitem")).toHaveCount(0);
      await page.getByRole("button", { name: me.says("action.undo") }).click();
      await expect(back.getByRole("listitem")).toHaveCount(1);
    });

    test("a customer's page holds whatever name is in it", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const ids: number[] = [];
      for (const name of oddNames) ids.push(await me.given("customers", { name, parent: ids[0] }));
      for (const other of ids.slice(1)) await me.given("customer-relations", { customer: ids[0], kind: "COMPETITOR", other });
      for (const id of ids) {
        await page.goto(`/customers/${id}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        if (me.onPhone) await page.getByRole("tab", { name: me.says("record.overview") }).click();
        const panel = page.getByRole("region", { name: me.type("customer-relations").labelPlural, exact: true });
        await expect(panel.getByRole("listitem")).toHaveCount(id === ids[0] ? ids.length - 1 : 1);
        const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(width, "nothing is pushed off the screen").toBeLessThanOrEqual(0);
        for (const button of await panel.getByRole("button").all()) {
          await button.scrollIntoViewIfNeeded();
          await expect(button).toBeInViewport({ ratio: 0.9 });
        }
      }
      await expectAccessible(page);
    });

    test("how long customers may be left alone is set and kept", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      await page.goto("/settings/attention");
      const prospect = page.getByLabel(me.option("customers", "stage", "PROSPECT"), { exact: true });
      await expect(prospect).not.toHaveValue("");
      const before = await prospect.inputValue();
      await prospect.fill("21");
      await page.getByLabel(me.option("customers", "stage", "CHURNED"), { exact: true }).fill("99999");
      await expectAccessible(page);
      await page.getByRole("button", { name: me.says("action.save") }).click();
      await expect(page.getByText(me.says("attention.saved"), { exact: true })).toBeVisible();
      await page.reload();
      await expect(prospect).toHaveValue("21");
      await expect(page.getByLabel(me.option("customers", "stage", "CHURNED"), { exact: true })).toHaveValue("3650");
      await prospect.fill(before);
      await page.getByLabel(me.option("customers", "stage", "CHURNED"), { exact: true }).fill("");
      await page.getByRole("button", { name: me.says("action.save") }).click();
      await expect(page.getByText(me.says("attention.saved"), { exact: true })).toBeVisible();
    });
  });
}

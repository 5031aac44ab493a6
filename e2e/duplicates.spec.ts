import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

test.setTimeout(120_000);

const runs: [(typeof languages)[number], Screen][] = [
  ["zh-CN", "desktop"],
  ["en", "phone"],
];

for (const [language, screen] of runs) {
  test.describe(`duplicates, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("a copy is noticed, found, merged and taken back", async ({ page }) => {
      const me = new Person(page, language, screen);
      const tag = language === "en" ? "Kumquat" : "Obsidian";
      await me.signIn();
      const one = await me.given("customers", {
        name: `${tag} Optics Trading Ltd`,
        contactMethods: [{ kind: "EMAIL", value: `hi@${tag.toLowerCase()}.example` }],
      });
      const two = await me.given("customers", {
        name: `${tag.toUpperCase()} OPTICS TRADING`,
        industry: "Optics",
        contactMethods: [{ kind: "EMAIL", value: `hi@${tag.toLowerCase()}.example` }],
      });
      await me.given("activities", { subject: `Call ${tag}`, customer: two });

      await me.openList("customers");
      const form = await me.startNew("customers");
      await form.getByLabel(me.field("customers", "name"), { exact: false }).first().fill(`${tag} Optics Trading Inc.`);
      const hint = form.getByRole("region", { name: me.says("duplicates.hint") });
      await expect(hint.getByText(`${tag} Optics Trading Ltd`)).toBeVisible();
      await expectAccessible(page);
      await hint.getByRole("listitem").filter({ hasText: `${tag} Optics Trading Ltd` }).getByRole("button", { name: me.says("duplicates.use") }).click();
      await expect(page).toHaveURL(new RegExp(`/customers/${one}$`));

      await page.goto("/duplicates");
      await page.getByRole("button", { name: me.says("duplicates.scan") }).click();
      const pair = page.getByRole("listitem").filter({ hasText: `${tag} Optics Trading Ltd` }).filter({ has: page.getByRole("button") }).first();
      await expect(pair).toBeVisible();
      await expectAccessible(page);
      if (me.onPhone) {
        await pair.getByRole("button", { name: me.says("merge.button") }).click();
      } else {
        await pair.click({ position: { x: 4, y: 4 } });
        await page.keyboard.press("m");
      }
      const dialog = page.getByRole("dialog", { name: me.says("merge.title", { count: 2 }) });
      await expect(dialog.getByRole("region", { name: me.says("merge.moves") })).toContainText(me.type("activities").labelPlural);
      await dialog.getByRole("radio", { name: `${me.field("customers", "name")}: ${tag.toUpperCase()} OPTICS TRADING`, exact: true }).check();
      await expectAccessible(page);
      await dialog.getByRole("button", { name: me.says("merge.confirm"), exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(pair).toBeHidden();

      await page.goto(`/customers/${two}`);
      await expect(page).toHaveURL(new RegExp(`/customers/${one}$`));
      await expect(page.getByRole("heading", { level: 1, name: `${tag.toUpperCase()} OPTICS TRADING` })).toBeVisible();
      const note = page.getByRole("list", { name: me.says("merge.noted") });
      await expect(note).toContainText(`${tag.toUpperCase()} OPTICS TRADING`);
      await expectAccessible(page);
      await note.getByRole("button", { name: me.says("merge.takeBack") }).click();
      await expect(page.getByRole("heading", { level: 1, name: `${tag} Optics Trading Ltd` })).toBeVisible();
      await expect(note).toBeHidden();
      await page.goto(`/customers/${two}`);
      await expect(page.getByRole("heading", { level: 1, name: `${tag.toUpperCase()} OPTICS TRADING` })).toBeVisible();
    });
  });
}

test.describe("duplicates, en, three at once", () => {
  test.use({ locale: "en", viewport: screens.desktop });

  test("ticked records of a list become one", async ({ page }) => {
    const me = new Person(page, "en", "desktop");
    await me.signIn();
    for (const name of ["Tamarind Foods", "Tamarind Foods Ltd", "TAMARIND FOODS"]) await me.given("customers", { name });
    await page.goto("/customers?q=tamarind");
    await expect(page.getByRole("row").filter({ hasText: /tamarind/i })).toHaveCount(3);
    for (const box of await page.getByRole("row").filter({ hasText: /tamarind/i }).getByRole("checkbox").all()) await box.check();
    await page.getByRole("toolbar", { name: me.says("bulk.label") }).getByRole("button", { name: me.says("merge.button"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: me.says("merge.title", { count: 3 }) });
    await dialog.getByRole("button", { name: me.says("merge.confirm"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("row").filter({ hasText: /tamarind/i })).toHaveCount(1);
    await page.getByRole("button", { name: me.says("action.undo"), exact: true }).click();
    await expect(page.getByRole("row").filter({ hasText: /tamarind/i })).toHaveCount(3);
  });
});

import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

test.setTimeout(150_000);

for (const language of languages) {
  for (const screen of Object.keys(screens) as Screen[]) {
    test.describe(`customers, ${language}, ${screen}`, () => {
      test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

      test("a customer is created, found, edited and remembered", async ({ page }) => {
        const me = new Person(page, language, screen);
        const name = `上海博远 ${language} ${screen}`;
        await me.signIn();
        await me.openList("customers");

        const form = await me.startNew("customers");
        await form.getByLabel(me.field("customers", "name"), { exact: false }).first().fill(name);
        const methods = form.getByRole("group", { name: me.field("customers", "contactMethods") });
        await methods.getByRole("button", { name: me.says("children.add", { what: me.type("contact-methods").label }) }).click();
        await me.choose(methods.getByRole("combobox", { name: me.field("contact-methods", "kind") }).first(), me.option("contact-methods", "kind", "MOBILE"));
        await methods.getByLabel(me.field("contact-methods", "value")).first().fill("138 1234 5678");
        await expectAccessible(page);
        await form.getByRole("button", { name: me.says("action.create") }).click();
        await expect(form).toBeHidden();
        await expect(page.getByRole("link", { name }).first()).toBeVisible();
        await expectAccessible(page);

        await page.keyboard.press("Control+k");
        await page.getByPlaceholder(me.says("palette.hint")).fill(`博远 ${language} ${screen}`);
        await page.getByRole("dialog").getByText(name).first().click();
        await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
        await expect(page.getByRole("link", { name: /138 1234 5678/ }).first()).toHaveAttribute("href", "tel:+8613812345678");
        await expectAccessible(page);

        const industry = me.field("customers", "industry");
        await page.getByRole("button", { name: me.says("record.editField", { what: industry }) }).click();
        await page.getByRole("textbox", { name: industry }).fill("物流");
        await page.keyboard.press("Enter");
        await expect(page.getByText("物流").first()).toBeVisible();
        await page.reload();
        await expect(page.getByText("物流").first()).toBeVisible();

        await page.getByRole("tab", { name: me.says("record.history") }).click();
        const history = page.getByRole("tabpanel", { name: me.says("record.history") });
        await expect(history.getByText(me.says("history.update"))).toBeVisible();
        await expect(history.getByText("物流")).toBeVisible();
        await expect(history.getByText(me.says("history.create"))).toBeVisible();
        await expectAccessible(page);
      });

      test("what is missing is said at the field", async ({ page }) => {
        const me = new Person(page, language, screen);
        await me.signIn();
        await me.openList("customers");
        const form = await me.startNew("customers");
        await form.getByRole("button", { name: me.says("action.create") }).click();
        await expect(form.getByText(me.says("check.required")).first()).toBeVisible();
        await expect(form.getByLabel(me.field("customers", "name"), { exact: false }).first()).toBeFocused();
      });
    });
  }
}

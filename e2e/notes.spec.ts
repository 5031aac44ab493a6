import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens } from "./support";

test.setTimeout(120_000);

for (const language of languages) {
  test.describe(`notes, ${language}`, () => {
    test.use({ locale: language, viewport: screens.desktop });

    test("a note is formatted, names a colleague, and reads so on the timeline", async ({ page }) => {
      const me = new Person(page, language, "desktop");
      await me.signIn();
      const customer = await me.given("customers", { name: `Noted ${language}` });
      const id = await me.given("activities", { kind: "NOTE", subject: "Note", customer, body: "<p>seen</p><script>window.run = true</script>" });
      await page.goto(`/activities/${id}`);
      await page.getByRole("button", { name: me.says("action.edit"), exact: true }).first().click();
      const body = page.getByRole("textbox", { name: me.field("activities", "body") });
      await body.click();
      await page.keyboard.press("End");
      await page.keyboard.type(" and ");
      await page.getByRole("button", { name: me.says("rich.bold") }).click();
      await page.keyboard.type("agreed");
      await page.keyboard.press("Control+b");
      await page.keyboard.type(" @adm");
      await page.getByRole("listbox", { name: me.says("rich.people") }).getByRole("option").first().waitFor();
      await expectAccessible(page);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: me.says("action.save") }).click();
      await expect(page.getByRole("strong").filter({ hasText: "agreed" }).first()).toBeVisible();

      await page.goto(`/customers/${customer}`);
      await page.getByRole("tab", { name: me.says("record.timeline") }).click();
      const timeline = page.getByRole("tabpanel", { name: me.says("record.timeline") });
      await expect(timeline.getByRole("strong")).toHaveText("agreed");
      await expect(timeline.getByRole("link", { name: "@admin" })).toHaveAttribute("href", /\/users\/\d+$/);
      expect(await page.evaluate(() => "run" in window)).toBe(false);
      await expectAccessible(page);
    });
  });
}

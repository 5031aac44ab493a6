import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens } from "./support";

test.setTimeout(150_000);

for (const language of languages) {
  test.describe(`purchases, ${language}`, () => {
    test.use({ locale: language, viewport: screens.desktop });

    test("ten lines are typed and pasted, and stand on the customer's page", async ({ page }) => {
      const me = new Person(page, language, "desktop");
      await me.signIn();
      const customer = await me.given("customers", { name: `购买 ${language}` });
      await me.given("products", { name: `龙井 ${language}`, price: "128", taxPercent: "13" });
      await page.goto(`/customers/${customer}`);
      await page.getByRole("button", { name: me.says("purchase.button") }).click();
      const form = page.getByRole("dialog");
      const line = (n: number) => form.getByRole("group", { name: me.says("purchase.line", { n }), exact: true });

      const first = line(1).getByPlaceholder(me.says("purchase.product"));
      await first.fill(`龙井 ${language}`);
      await page.getByRole("option", { name: new RegExp(`龙井 ${language}`) }).first().click();
      await expect(line(1).getByLabel(me.field("order-lines", "unitPrice"))).toHaveValue("128");
      await line(1).getByLabel(me.field("order-lines", "quantity")).fill("2");

      await line(2).getByPlaceholder(me.says("purchase.product")).fill("安装");
      await page.keyboard.press("Enter");
      await page.keyboard.type("1");
      await page.keyboard.press("Enter");
      await page.keyboard.type("50");
      await expectAccessible(page);

      const rows = Array.from({ length: 8 }, (_, n) => `配件 ${n + 1}\t1\t10`).join("\n");
      await line(3).getByPlaceholder(me.says("purchase.product")).evaluate((input, text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, rows);
      await expect(line(10).getByPlaceholder(me.says("purchase.product"))).toHaveValue("配件 8");
      await expect(form.getByText("¥419.28")).toBeVisible();
      await page.keyboard.press("Control+Enter");
      await expect(form).toBeHidden();

      await expect(page.getByText("¥419.28").first()).toBeVisible();
      const orders = me.type("orders").labelPlural;
      await page.getByRole("tab", { name: orders, exact: true }).click();
      await expect(page.getByRole("tabpanel", { name: orders }).getByRole("row")).toHaveCount(2);
      await expectAccessible(page);
    });
  });
}

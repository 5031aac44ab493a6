import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

test.setTimeout(120_000);

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

for (const [language, screen] of [
  ["zh-CN", "phone"],
  ["en", "desktop"],
] as [(typeof languages)[number], Screen][]) {
  test.describe(`home and the customer's page, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("the day's work is done with one tap, and figures open their lists", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const mark = `${language} ${screen} ${Date.now() % 1_000_000}`;
      const owner = ((await (await page.request.get("/api/v1/session")).json()) as { user: { id: number } }).user.id;
      const customer = await me.given("customers", { name: `日常 ${mark}`, owner, nextContactOn: day(-900) });
      await me.given("tasks", { subject: `寄样品 ${mark}`, dueOn: day(-900), customer, owner });
      await me.given("orders", { customer, lines: [{ name: "轴承", unitPrice: "120" }] });
      await page.goto("/");

      const tasks = page.getByRole("region", { name: me.says("home.tasksDue"), exact: true });
      const task = tasks.getByRole("link", { name: `寄样品 ${mark}` });
      await expect(task).toBeVisible();
      await expectAccessible(page);
      await tasks.getByRole("button", { name: me.says("home.done", { title: `寄样品 ${mark}` }) }).click();
      await expect(task).toBeHidden();
      await page.getByRole("button", { name: me.says("action.undo") }).first().click();
      await expect(task).toBeVisible();

      const contacts = page.getByRole("region", { name: me.says("home.contactsDue"), exact: true });
      const line = contacts.getByRole("link", { name: `日常 ${mark}` });
      await expect(line).toBeVisible();
      await contacts.getByRole("button", { name: me.says("home.snooze", { title: `日常 ${mark}` }) }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${me.says("home.later.tomorrow")}`) }).click();
      await expect(line).toBeHidden();

      const sales = page.getByRole("region", { name: me.says("home.sales"), exact: true });
      await sales.getByRole("link").first().click();
      await expect(page).toHaveURL(/\/orders\?filter=orderedOn/);
      await expect(page.getByText(`日常 ${mark}`).first()).toBeVisible();
    });

    test("a customer's page shows purchases, people, group, files and a timeline with pins", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const mark = `${language} ${screen} ${Date.now() % 1_000_000}`;
      const group = await me.given("customers", { name: `集团 ${mark}` });
      const customer = await me.given("customers", { name: `概览 ${mark}`, parent: group });
      await me.given("contacts", { name: `王伟 ${mark}`, customer, decisionRole: "DECISION_MAKER" });
      await me.given("orders", { customer, lines: [{ name: `电机 ${mark}`, unitPrice: "120" }] });
      await me.given("activities", { subject: `问候 ${mark}`, customer });
      await me.given("activities", { subject: `看样品 ${mark}`, customer });
      await page.goto(`/customers/${customer}`);
      if (me.onPhone) await page.getByRole("tab", { name: me.says("record.overview") }).click();

      await expect(page.getByRole("region", { name: me.says("overview.products") }).getByText(`电机 ${mark}`)).toBeVisible();
      await expect(page.getByRole("table", { name: me.says("overview.byMonth") })).toBeAttached();
      await expect(page.getByRole("region", { name: me.type("contacts").labelPlural, exact: true }).getByText(`王伟 ${mark}`)).toBeVisible();
      await expect(page.getByRole("region", { name: me.says("overview.family") }).getByRole("link", { name: `集团 ${mark}` })).toBeVisible();
      await expectAccessible(page);

      await page.getByRole("tab", { name: me.says("record.timeline") }).click();
      const timeline = page.getByRole("tabpanel", { name: me.says("record.timeline") });
      await timeline.getByRole("button", { name: me.says("timeline.pin", { title: `问候 ${mark}` }) }).click();
      const pinned = timeline.getByRole("region", { name: me.says("timeline.pinned") });
      await expect(pinned.getByText(`问候 ${mark}`)).toBeVisible();
      await timeline.getByRole("searchbox", { name: me.says("timeline.search") }).fill("样品");
      await expect(timeline.getByText(`问候 ${mark}`)).toHaveCount(0);
      await expect(timeline.getByText(`看样品 ${mark}`)).toBeVisible();
      await expectAccessible(page);

      await page.getByRole("tab", { name: me.says("files.tab") }).click();
      await page.getByLabel(me.says("files.add")).first().setInputFiles({ name: "合同.txt", mimeType: "text/plain", buffer: Buffer.from("甲方") });
      await expect(page.getByText("合同.txt")).toBeVisible();
      await expectAccessible(page);
    });

    test("a pasted address is taken apart, and the list is grouped by region", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      await me.openList("customers");
      const form = await me.startNew("customers");
      const name = `地址 ${language} ${screen} ${Date.now() % 1_000_000}`;
      await form.getByLabel(me.field("customers", "name"), { exact: false }).first().fill(name);
      const addresses = form.getByRole("group", { name: me.field("customers", "addresses") });
      await addresses.getByRole("button", { name: me.says("children.add", { what: me.type("addresses").label }) }).click();
      const street = addresses.getByLabel(me.says("address.line"));
      await street.focus();
      await street.evaluate((box) => {
        const data = new DataTransfer();
        data.setData("text", "广东省深圳市南山区科技园路1号 518057");
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await expect(addresses.getByLabel(me.says("address.district"))).toHaveValue("南山区");
      await expect(street).toHaveValue("科技园路1号");
      await expectAccessible(page);
      await form.getByRole("button", { name: me.says("action.create") }).click();
      await expect(form).toBeHidden();

      if (me.onPhone) return;
      await me.openList("customers");
      await page.getByRole("button", { name: me.says("regions.button") }).click();
      await page.getByRole("button", { name: me.says("regions.cities", { name: "广东省" }) }).click();
      await page.getByRole("button", { name: me.says("regions.districts", { name: "深圳市" }) }).click();
      await page.getByRole("button", { name: /^南山区/ }).click();
      await expect(page).toHaveURL(/address\.city.*address\.district/);
      await expect(page.getByRole("link", { name }).first()).toBeVisible();
    });
  });
}

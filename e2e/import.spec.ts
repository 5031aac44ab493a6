import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectAccessible, Person, screens, type Language, type Screen } from "./support";

test.setTimeout(150_000);

const HEADER = "客户名称,手机,邮箱,城市,评级";
const rows = (mark: string) =>
  [1, 2, 3, 4, 5].map((n) => `${mark}${n},1380013800${n},${mark.length}${n}@example.com,深圳,${n === 3 ? "99" : "5"}`);

const both: [Language, Screen][] = [
  ["zh-CN", "desktop"],
  ["en", "phone"],
];

for (const [language, screen] of both) {
  test.describe(`import, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("a file of customers is checked, imported and taken back", async ({ page }) => {
      const me = new Person(page, language, screen);
      const mark = `导入公司${language}`;
      const file = [HEADER, ...rows(mark)].join("\r\n");
      const count = (name: string) => page.locator(`[data-count="${name}"] dd`);
      const customers = async () => {
        const answer = await page.request.get("/api/v1/customers", { params: { filter: `name=like=${mark}*` } });
        return ((await answer.json()) as { items: unknown[] }).items.length;
      };

      await me.signIn();
      await me.openList("customers");
      await page.getByRole("button", { name: me.says("list.more") }).click();
      await page.getByRole("menuitem", { name: me.says("import.button") }).click();
      await expect(page.getByRole("button", { name: me.says("import.choose") })).toBeVisible();
      await expectAccessible(page);
      await page.locator("input[type=file]").setInputFiles({ name: "客户.csv", mimeType: "text/csv", buffer: Buffer.from(file) });

      await expect(page.getByRole("heading", { level: 1, name: "客户.csv" })).toBeVisible();
      await expect(page.getByLabel(me.says("import.encoding"))).toHaveValue("UTF-8");
      await expect(page.getByRole("cell", { name: `${mark}5` })).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel(me.says("import.header")).selectOption("0");
      await expect(page.getByRole("cell", { name: "客户名称" })).toBeVisible();
      await page.getByLabel(me.says("import.header")).selectOption("1");
      await expect(page.getByRole("columnheader", { name: "客户名称" })).toBeVisible();
      await page.getByRole("button", { name: me.says("import.toMapping") }).last().click();

      const field = (column: string) => page.getByLabel(me.says("import.fieldFor", { column }), { exact: true });
      await expect(field("客户名称")).toHaveValue("name");
      await expect(field("手机")).toHaveValue("contactMethods.MOBILE");
      await expect(field("评级")).toHaveValue("rating");
      await expectAccessible(page);
      await page.getByRole("button", { name: me.says("import.toCheck") }).last().click();

      await expect(count("failed")).toHaveText("1");
      await expect(count("created")).toHaveText("4");
      await expect(page.getByRole("cell", { name: "评级" })).toBeVisible();
      await expect(page.getByRole("cell", { name: "99" })).toBeVisible();
      expect(await customers()).toBe(0);
      await page.reload();
      await expect(count("created")).toHaveText("4");
      await expectAccessible(page);
      await page.getByRole("button", { name: me.says("import.run_other", { n: 4 }) }).click();

      await expect(page.getByText(me.says("import.state.COMPLETED_WITH_ERRORS"), { exact: true })).toBeVisible();
      await expect(count("created")).toHaveText("4");
      expect(await customers()).toBe(4);
      await expectAccessible(page);
      const saving = page.waitForEvent("download");
      await page.getByRole("link", { name: me.says("import.errorFile") }).click();
      const errors = readFileSync(await (await saving).path(), "utf8");
      expect(errors).toContain(`${mark}3`);
      expect(errors).not.toContain(`${mark}4`);

      await page.getByRole("link", { name: me.says("import.showCreated", { what: me.type("customers").labelPlural }) }).click();
      await expect(page.getByRole("link", { name: `${mark}1` }).first()).toBeVisible();
      await page.goBack();

      await page.getByRole("button", { name: me.says("import.undo") }).click();
      await page.getByRole("dialog").getByRole("button", { name: me.says("import.undo") }).click();
      await expect(page.getByText(me.says("import.undone.deleted", { n: 4 }))).toBeVisible();
      expect(await customers()).toBe(0);
      await page.goto("/imports");
      await expect(page.getByRole("link", { name: /客户\.csv/ }).first()).toContainText(me.says("import.state.UNDONE"));
      await expectAccessible(page);
    });
  });
}

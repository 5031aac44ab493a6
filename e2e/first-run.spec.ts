import { dirname } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible, Person, screens, type Language, type Screen } from "./support";

test.setTimeout(240_000);

const root = dirname(process.cwd());
const both: [Language, Screen, string][] = [
  ["zh-CN", "desktop", "CNY"],
  ["en", "phone", "USD"],
];

for (const [language, screen, currency] of both) {
  test.describe(`first run, ${language}, ${screen}`, () => {
    test.use({
      locale: language === "en" ? "en-US" : language,
      timezoneId: language === "en" ? "America/New_York" : "Asia/Shanghai",
      viewport: screens[screen],
    });

    test("a new company answers one page, plays with the sample and is rid of it with a click", async ({ page }) => {
      const { startServer } = await import("./server.mjs");
      const server = await startServer(root, { GUANXI_ADMIN_PASSWORD: process.env.ADMIN_PASSWORD, GUANXI_SAMPLE: "" });
      try {
        const me = new Person(page, language, screen);
        await page.goto(server.url);
        await expect(page.getByLabel(me.says("signIn.login"))).toBeVisible();
        await expectAccessible(page);
        await page.getByLabel(me.says("signIn.login")).fill("admin");
        await page.getByLabel(me.says("signIn.password"), { exact: true }).fill(process.env.ADMIN_PASSWORD ?? "");
        await page.getByRole("button", { name: me.says("signIn.button"), exact: true }).click();

        await expect(page.getByRole("heading", { name: me.says("setup.title") })).toBeVisible();
        await expect(page.getByRole("combobox", { name: me.says("setup.currency") })).toHaveValue(new RegExp(currency));
        await expectAccessible(page);
        await page.getByRole("button", { name: me.says("setup.button") }).click();
        await expect(page.getByText(me.says("check.required"))).toBeVisible();
        await page.getByLabel(me.says("setup.company")).fill("关系 & Co");
        await page.getByRole("radio", { name: me.says("setup.sample") }).click();
        await page.getByRole("button", { name: me.says("setup.button") }).click();
        await expect(page.getByRole("navigation", { name: me.says("nav.label") })).toBeVisible({ timeout: 30_000 });

        const customers = async () => {
          const answer = await page.request.get(`${server.url}/api/v1/customers?count=exact&limit=1`);
          return ((await answer.json()) as { count: number }).count;
        };
        expect(await customers()).toBeGreaterThan(10);
        await page.goto(`${server.url}/settings/sample`);
        await page.getByRole("button", { name: me.says("sample.remove") }).click();
        await page.getByRole("dialog").getByRole("button", { name: me.says("sample.remove") }).click();
        await expect.poll(customers).toBe(0);
      } finally {
        await server.stop();
      }
    });
  });
}

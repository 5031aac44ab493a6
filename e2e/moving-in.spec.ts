import { expect, test } from "@playwright/test";
import { expectAccessible, Person, screens, type Language, type Screen } from "./support";
import { zip } from "./zip";

test.setTimeout(150_000);

const both: [Language, Screen][] = [
  ["en", "desktop"],
  ["zh-CN", "phone"],
];

const accounts = (mark: string) => `"Account ID","Account Name","Type","Account Source","Phone","Account Owner","Created Date"
"${mark}A1","Global Media ${mark}","Customer - Direct","Trade Show","+1 650 555 0100","Jane Nobody","3/25/2019"
"${mark}A2","Western Media ${mark}","Prospect","Web","","Jane Nobody","12/31/2019"
"${mark}A3","","Prospect","Web","","Jane Nobody","12/31/2019"
`;
const contacts = (mark: string) => `"Contact ID","First Name","Last Name","Account ID","Account Name","Email"
"${mark}C1","Ann","Example ${mark}","${mark}A1","Global Media ${mark}","ann.${mark}@example.com"
`;
const opportunities = (mark: string) => `"Opportunity ID","Opportunity Name","Account ID","Stage","Amount","Close Date"
"${mark}O1","Big deal ${mark}","${mark}A1","Closed Won","12500.50","4/30/2019"
`;

for (const [language, screen] of both) {
  test.describe(`moving in, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("a Salesforce-like export comes in and is held against the old figures", async ({ page }) => {
      const me = new Person(page, language, screen);
      const mark = `m${language === "en" ? "e" : "z"}${Date.now() % 100_000}`;
      const step = (type: string) => page.locator(`[data-step="${type}"]`);
      const choose = (name: string, content: string | Buffer) =>
        page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content as string) });

      const bring = async (type: string, name: string, content: string, take?: string) => {
        await page.goto(`/imports/new?type=${type}`);
        await choose(name, content);
        await expect(page.getByText(me.says("import.recipe.title", { system: "Salesforce", table: "" }).trim(), { exact: false })).toBeVisible();
        if (take) {
          await page.getByRole("button", { name: me.says("import.recipe.take", { what: me.type(take).labelPlural }) }).click();
          await expect(page.getByText(me.says("import.recipe.text"))).toBeVisible();
        }
        await page.getByRole("button", { name: me.says("import.toMapping") }).last().click();
        await page.getByRole("button", { name: me.says("import.toCheck") }).last().click();
        await page.getByRole("button", { name: new RegExp(me.says("import.run_other", { n: "\\d+" }).replace(/s$/, "")) }).click();
        await expect(page.getByText(new RegExp(`^(${me.says("import.state.COMPLETED")}|${me.says("import.state.COMPLETED_WITH_ERRORS")})$`))).toBeVisible();
      };

      await me.signIn();
      await page.goto("/imports");
      await page.getByRole("link", { name: me.says("moving.title") }).click();
      await expect(page.getByRole("heading", { level: 1, name: me.says("moving.title") })).toBeVisible();
      await expect(step("customers")).toBeVisible();
      await expectAccessible(page);
      const before = Number((await step("customers").locator('[data-figure="here"] dd').innerText()).replace(/\D/g, ""));

      await bring("customers", "accounts.csv", accounts(mark));
      await bring("customers", "contacts.csv", contacts(mark), "contacts");
      await bring("orders", "opportunities.csv", opportunities(mark));

      await page.goto("/moving-in");
      await expect(step("customers").locator('[data-figure="here"] dd')).toHaveText((before + 2).toLocaleString(language));
      await expect(step("customers").getByText(/accounts\.csv/).first()).toBeVisible();
      await expect(step("customers").locator("[data-open]").first()).toBeVisible();
      await step("customers").getByRole("textbox").fill(String(before + 3));
      await step("customers").getByRole("textbox").press("Enter");
      await expect(step("customers").locator('[data-figure="difference"] dd')).toHaveText(/^[-−]1$/);
      await page.reload();
      await expect(step("customers").locator('[data-figure="difference"] dd')).toHaveText(/^[-−]1$/);
      await expect(step("customers").getByText(me.says("moving.standing.differs"), { exact: true })).toBeVisible();
      await expectAccessible(page);

      await page.goto("/moving-in/files");
      await expectAccessible(page);
      await page.locator("input[type=file]").setInputFiles({
        name: "files.zip",
        mimeType: "application/zip",
        buffer: zip({ [`${mark}A1/contract.txt`]: "contract", "nobody/at-all.txt": "x" }),
      });
      await expect(page.locator('[data-count="MATCHED"] dd')).toHaveText("1");
      await expect(page.locator('[data-count="NOTHING"] dd')).toHaveText("1");
      await expect(page.getByRole("link", { name: `Global Media ${mark}` })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: me.says("bundle.run_one", { n: 1 }) }).click();
      await expect(page.locator('[data-count="ATTACHED"] dd')).toHaveText("1");
      await page.getByRole("link", { name: `Global Media ${mark}` }).click();
      await expect(page.getByRole("heading", { level: 1, name: `Global Media ${mark}` })).toBeVisible();
    });
  });
}

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { Person, screens, type Language } from "./support";

test.setTimeout(240_000);

const folder = join(dirname(process.cwd()), "target", "e2e", "foodmart");

/** Takes one file through the wizard, the way its columns are mapped by hand. */
class Wizard {
  constructor(
    private readonly page: Page,
    private readonly me: Person,
  ) {}

  async open(type: string, file: string) {
    expect(existsSync(join(folder, file)), "FoodMartSliceTest writes the files").toBe(true);
    await this.page.goto(`/imports/new?type=${type}`);
    await this.page.locator("input[type=file]").setInputFiles(join(folder, file));
    await this.page.getByRole("button", { name: this.me.says("import.toMapping") }).last().click();
  }

  async map(column: string, field: string) {
    await this.page.getByLabel(this.me.says("import.fieldFor", { column }), { exact: true }).selectOption(field);
  }

  async run(): Promise<string> {
    await this.page.getByRole("button", { name: this.me.says("import.toCheck") }).last().click();
    await expect(this.page.getByText(this.me.says("import.checked"))).toBeVisible({ timeout: 60_000 });
    const created = (await this.page.locator('[data-count="created"] dd').innerText()).replaceAll(/\D/g, "");
    await this.page.locator("[data-run]").click();
    await expect(this.page.getByText(this.me.says("import.state.COMPLETED"), { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(this.page.locator('[data-count="failed"] dd')).toHaveText("0");
    return created;
  }
}

for (const language of ["zh-CN", "en"] as Language[]) {
  test.describe(`a real company, ${language}`, () => {
    test.use({ locale: language, viewport: screens.desktop });

    test("its customers, products and sales come in by hand, and one sees what somebody bought", async ({ page }) => {
      const me = new Person(page, language, "desktop");
      await me.signIn();
      const wizard = new Wizard(page, me);
      const imports: string[] = [];
      const done = () => imports.unshift(/imports\/(\d+)/.exec(page.url())![1]);

      await wizard.open("customers", "customers.csv");
      await wizard.map("customer id", "externalId");
      await wizard.map("full name", "name");
      // American numbers, in a company at home in China: kept as they are written.
      await wizard.map("phone 1", "contactMethods.OTHER");
      await wizard.map("phone 2", "contactMethods.OTHER");
      await wizard.map("country", "addresses.country");
      await wizard.map("state", "addresses.province");
      await wizard.map("city", "addresses.city");
      await wizard.map("street address", "addresses.line");
      await wizard.map("postcode", "addresses.postcode");
      await wizard.map("customer since", "");
      expect(await wizard.run()).toBe("25");
      done();

      await wizard.open("products", "products.csv");
      await wizard.map("product id", "externalId");
      await wizard.map("product name", "name");
      await wizard.map("sku", "sku");
      await wizard.map("price", "price");
      const products = await wizard.run();
      expect(Number(products)).toBeGreaterThan(100);
      done();

      await wizard.open("orders", "sales.csv");
      await wizard.map("customer id", "customer");
      await page.getByLabel(me.says("import.by")).last().selectOption("externalId");
      await wizard.map("date", "orderedOn");
      await wizard.map("store", "name");
      await wizard.map("product id", "lines.product");
      await page.getByLabel(me.says("import.by")).last().selectOption("externalId");
      await wizard.map("quantity", "lines.quantity");
      await wizard.map("amount", "");
      await wizard.map("unit price", "lines.unitPrice");
      const group = page.getByRole("switch", { name: me.says("import.group") });
      if (!(await group.isChecked())) await group.check({ force: true });
      const together = page.getByRole("group", { name: me.says("import.groupBy") });
      for (const column of ["customer id", "date", "store", "product id", "quantity", "amount", "unit price"]) {
        const wanted = ["customer id", "date", "store"].includes(column);
        await together.getByRole("checkbox", { name: column, exact: true }).setChecked(wanted, { force: true });
      }
      const orders = Number(await wizard.run());
      done();
      expect(orders).toBeGreaterThan(25);

      const lines = await page.request.get("/api/v1/orders", { params: { count: "exact", limit: "1", sort: "-createdAt" } });
      expect(((await lines.json()) as { count: number }).count).toBeGreaterThanOrEqual(orders);
      await page.goto("/customers?q=Jeanne%20Derry");
      await page.getByRole("link", { name: "Jeanne Derry" }).first().click();
      await expect(page.getByRole("heading", { level: 1, name: "Jeanne Derry" })).toBeVisible();
      const found = await page.request.get("/api/v1/customers", { params: { q: "Jeanne Derry" } });
      const [jeanne] = ((await found.json()) as { items: { purchaseCount: number; purchaseAmount: string }[] }).items;
      expect(jeanne.purchaseCount).toBeGreaterThan(0);
      expect(Number(jeanne.purchaseAmount)).toBeGreaterThan(0);

      for (const id of imports) {
        await page.goto(`/imports/${id}`);
        await page.getByRole("button", { name: me.says("import.undo") }).click();
        await page.getByRole("dialog").getByRole("button", { name: me.says("import.undo") }).click();
        await expect(page.getByText(me.says("import.state.UNDONE"), { exact: true })).toBeVisible({ timeout: 60_000 });
      }
    });
  });
}

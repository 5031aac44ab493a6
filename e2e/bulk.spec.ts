import { expect, test } from "@playwright/test";
import { expectAccessible, Person, screens } from "./support";

test.setTimeout(120_000);
test.use({ locale: "zh-CN", viewport: screens.desktop });

test("everything a list shows is changed at once, and taken back", async ({ page }) => {
  const me = new Person(page, "zh-CN", "desktop");
  await me.signIn();
  const industry = `Bulk${Date.now()}`;
  const items = Array.from({ length: 230 }, (_one, n) => ({ name: `批量 ${n}`, industry }));
  await me.givenAll("customers", items);
  const dormant = async () => {
    const params = { filter: `industry==${industry};stage==DORMANT`, limit: "1", count: "exact" };
    const answer = await page.request.get("/api/v1/customers", { params });
    return ((await answer.json()) as { count: number }).count;
  };

  await page.goto(`/customers?filter=industry%3D%3D${industry}`);
  const bar = page.getByRole("toolbar", { name: me.says("bulk.label") });
  await page.getByRole("checkbox", { name: me.says("list.selectAll") }).check({ force: true });
  await bar.getByRole("button", { name: me.says("bulk.selectEverything", { total: 230 }) }).click();
  await expect(bar).toContainText(me.says("bulk.everything", { total: 230 }));
  await bar.getByRole("button", { name: me.says("bulk.edit"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await me.choose(dialog.getByRole("combobox", { name: me.says("bulk.field") }), me.field("customers", "stage"));
  await me.choose(dialog.getByRole("combobox").nth(1), me.option("customers", "stage", "DORMANT"));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: me.says("action.save") }).click();

  const done = page.getByRole("region", { name: me.says("bulk.did.update_other", { count: 230 }) });
  await expect(done).toBeVisible();
  await expect(bar).toBeHidden();
  expect(await dormant()).toBe(230);
  await expectAccessible(page);
  await done.getByRole("button", { name: me.says("action.undo") }).click();
  await expect(page.getByRole("region", { name: me.says("bulk.undone_other", { count: 230 }) })).toBeVisible();
  expect(await dormant()).toBe(0);
});

import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, Person, screens } from "./support";

test.setTimeout(120_000);

const cell = (page: Page, row: string, at: number) => page.getByRole("row").filter({ hasText: row }).locator(`[data-at="${at}"]`);

/** What a spreadsheet would put there. */
async function paste(page: Page, text: string) {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

async function openWith(me: Person, page: Page, type: string, columns: string[], query: string) {
  const { user } = (await (await page.request.get("/api/v1/session")).json()) as { user: { id: number } };
  await page.evaluate(([key, shown]) => localStorage.setItem(key!, JSON.stringify({ shown, sizes: {} })), [`gx.columns.${user.id}.${type}`, columns] as const);
  await page.goto(`/${type}?${query}`);
  await expect(page.getByRole("grid", { name: me.type(type).labelPlural })).toBeVisible();
}

test.describe("cells of a list", () => {
  test.use({ locale: "en", viewport: screens.desktop });

  test("are edited where they stand, with the keyboard, and taken back", async ({ page }) => {
    const me = new Person(page, "en", "desktop");
    await me.signIn();
    const industry = `Cells${Date.now()}`;
    for (const name of ["Ada", "Bob", "Cyd"]) await me.given("customers", { name: `${name} ${industry}`, industry });
    await openWith(me, page, "customers", ["name", "industry", "stage", "rating", "number"], `filter=industry%3D%3D${industry}&sort=name`);
    const grid = page.getByRole("grid");
    await grid.focus();
    await page.keyboard.press("ArrowRight");
    await expect(cell(page, "Ada", 0).getByRole("textbox")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await expect(cell(page, "Ada", 3)).toHaveText("4");
    await expect(cell(page, "Bob", 3)).toHaveAttribute("data-focus", "true");
    await page.keyboard.type("abc");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("alert").filter({ hasText: me.says("check.number") })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await expect(cell(page, "Bob", 3)).toHaveText("2");
    const saved = me.says("cell.saved", { what: me.field("customers", "rating"), title: `Bob ${industry}` });
    await page.getByRole("alert").filter({ hasText: saved }).getByRole("button", { name: me.says("action.undo") }).click();
    await expect(cell(page, "Bob", 3)).toHaveText("");

    await cell(page, "Cyd", 2).dblclick();
    await page.getByRole("option", { name: me.option("customers", "stage", "DORMANT") }).click();
    await expect(cell(page, "Cyd", 2)).toContainText(me.option("customers", "stage", "DORMANT"));
    await page.keyboard.press("F2");
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("7");
    await expect(page.getByRole("alert").filter({ hasText: me.says("cell.locked") })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(grid).toBeFocused();
  });

  test("keep what was typed while the network is away, and while somebody else was faster", async ({ page, context }) => {
    const me = new Person(page, "en", "desktop");
    await me.signIn();
    const industry = `Lost${Date.now()}`;
    const id = await me.given("customers", { name: `Lost ${industry}`, industry });
    await openWith(me, page, "customers", ["name", "industry", "rating"], `filter=industry%3D%3D${industry}`);
    await cell(page, "Lost", 2).click();
    await expect(cell(page, "Lost", 2).getByRole("textbox")).toBeFocused();
    await page.route("**/api/v1/customers/*", (route) => (route.request().method() === "PATCH" ? route.abort() : route.continue()));
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await expect(cell(page, "Lost", 2)).toHaveAttribute("data-mark", "waiting");
    const told = page.getByText(me.says("cell.unsentTitle_one", { count: 1 }));
    await expect(told).toBeVisible();
    await expect(cell(page, "Lost", 2)).toContainText("5");
    await page.unrouteAll();
    await page.getByRole("button", { name: me.says("action.retry") }).first().click();
    await expect(cell(page, "Lost", 2)).not.toHaveAttribute("data-mark", /./);
    const stored = await page.request.get(`/api/v1/customers/${id}`);
    expect(((await stored.json()) as { rating: number }).rating).toBe(5);

    const csrf = (await context.cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))!.value;
    const version = ((await (await page.request.get(`/api/v1/customers/${id}`)).json()) as { version: number }).version;
    await page.request.patch(`/api/v1/customers/${id}`, { data: { version, rating: 1 }, headers: { "X-XSRF-TOKEN": csrf } });
    await cell(page, "Lost", 2).click();
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    const asked = page.getByRole("dialog", { name: me.says("conflict.title") });
    await expect(asked).toContainText("5");
    await expect(asked).toContainText("3");
    await expect(asked).toContainText("1");
    await asked.getByRole("button", { name: me.says("conflict.keep") }).click();
    await expect(cell(page, "Lost", 2)).not.toHaveAttribute("data-mark", /./);
    expect(((await (await page.request.get(`/api/v1/customers/${id}`)).json()) as { rating: number }).rating).toBe(3);
  });
});

test.describe("columns from a spreadsheet", () => {
  test.use({ locale: "zh-CN", viewport: screens.desktop });

  test("are pasted as one change and taken back as one", async ({ page }) => {
    const me = new Person(page, "zh-CN", "desktop");
    await me.signIn();
    const industry = `Paste${Date.now()}`;
    await me.givenAll("customers", Array.from({ length: 130 }, (_one, at) => ({ name: `贴 ${String(at).padStart(3, "0")}`, industry })));
    await openWith(me, page, "customers", ["name", "stage", "rating", "industry"], `filter=industry%3D%3D${industry}&sort=name`);
    await cell(page, "贴 000", 1).click();
    await expect(cell(page, "贴 000", 1).getByRole("textbox")).toBeFocused();
    const stage = me.option("customers", "stage", "DORMANT");
    const lines = Array.from({ length: 140 }, (_one, at) => (at === 2 ? `不存在\t${at}` : `${stage}\t${at % 6}`));
    await paste(page, lines.join("\r\n"));
    const dialog = page.getByRole("dialog", { name: me.says("paste.title") });
    await expect(dialog).toContainText(me.says("paste.changes_other", { count: 259, rows: 130 }));
    await expect(dialog).toContainText(me.says("paste.unread_other", { count: 1 }));
    await expect(dialog).toContainText(me.says("paste.leftRows_other", { count: 10 }));
    await expectAccessible(page);
    await dialog.getByRole("button", { name: me.says("paste.apply_other", { count: 259 }) }).click();
    await expect(dialog).toBeHidden();
    const count = async (filter: string) => {
      const answer = await page.request.get("/api/v1/customers", { params: { filter: `industry==${industry};${filter}`, limit: "1", count: "exact" } });
      return ((await answer.json()) as { count: number }).count;
    };
    expect(await count("stage==DORMANT")).toBe(129);
    expect(await count("rating==5")).toBe(21);
    await page.getByRole("button", { name: me.says("action.undo") }).click();
    await expect.poll(() => count("stage==DORMANT")).toBe(0);
  });
});

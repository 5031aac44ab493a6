import { expect, test, type Page } from "@playwright/test";
import { Person, screens, type Screen } from "./support";

test.setTimeout(180_000);

const NAMES = [
  "W".repeat(60),
  "شركة الاختبار للتجارة والمقاولات العامة المحدودة",
  "🏢🚀👨‍👩‍👧‍👦 Emoji GmbH 🇨🇳",
  "Zero\u200bWidth\u200d\ufeff Ltd",
  "<img src=x onerror=\"window.hacked=1\"> & Söhne",
  "Z̵͉̈́a̷͙͝l̸̰̈́g̶̱̈́o̷͚͝ 公司",
];

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const hacked = (page: Page) => page.evaluate(() => (window as unknown as { hacked?: number }).hacked);

for (const [screen, locale] of [["desktop", "en"], ["phone", "zh-CN"]] as [Screen, "en" | "zh-CN"][]) {
  test.describe(`nasty texts on a ${screen}`, () => {
    test.use({ locale, viewport: screens[screen] });

    test("neither break the page nor run", async ({ page }) => {
      const me = new Person(page, locale, screen);
      await me.signIn();
      const industry = `Nasty${screen}${Date.now()}`;
      const ids: number[] = [];
      for (const name of NAMES) ids.push(await me.given("customers", { name: `${name} ${ids.length}`, industry, note: "a\u0301".repeat(200) }));
      await page.goto(`/customers?filter=industry%3D%3D${industry}`);
      await expect(page.getByText("W".repeat(60)).first()).toBeVisible();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      for (const id of ids) {
        await page.goto(`/customers/${id}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      expect(await hacked(page)).toBeUndefined();
    });
  });
}

test.describe("a great deal", () => {
  test.use({ locale: "en", viewport: screens.desktop, permissions: ["clipboard-read", "clipboard-write"] });

  test("of formatted text with scripts stays a text", async ({ page }) => {
    const me = new Person(page, "en", "desktop");
    await me.signIn();
    const customer = await me.given("customers", { name: `Note ${Date.now()}` });
    const piece = `<p onclick="window.hacked=1">Long <b>note</b> <script>window.hacked=1</script><img src=x onerror="window.hacked=1"></p>`;
    const csrf = (await page.context().cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))!.value;
    const post = (body: string) =>
      page.request.post("/api/v1/activities", { data: { kind: "NOTE", customer, subject: "Long", body }, headers: { "X-XSRF-TOKEN": csrf } });
    const refused = await post(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(refused.status()).toBe(422);
    expect(((await refused.json()) as { errors: object }).errors).toHaveProperty("body");
    expect((await post(piece.repeat(50))).status()).toBe(201);
    await page.goto(`/customers/${customer}`);
    await page.getByRole("tab", { name: me.says("record.timeline") }).click();
    await expect(page.getByRole("tabpanel")).toBeVisible();
    expect(await hacked(page)).toBeUndefined();
    expect(await page.locator("#root script, #root [onclick], #root [onerror]").count()).toBe(0);
  });

  test("of pasted lines says what fits and loses nothing", async ({ page }) => {
    const me = new Person(page, "en", "desktop");
    await me.signIn();
    const industry = `Lines${Date.now()}`;
    await me.givenAll("customers", Array.from({ length: 300 }, (_one, at) => ({ name: `Line ${String(at).padStart(3, "0")}`, industry })));
    const { user } = (await (await page.request.get("/api/v1/session")).json()) as { user: { id: number } };
    await page.evaluate((id) => localStorage.setItem(`gx.columns.${id}.customers`, JSON.stringify({ shown: ["name", "taxNumber"], sizes: {} })), user.id);
    await page.goto(`/customers?filter=industry%3D%3D${industry}&sort=name`);
    const cell = page.getByRole("row").filter({ hasText: "Line 000" }).locator('[data-at="1"]');
    await cell.click();
    await expect(cell.getByRole("textbox")).toBeFocused();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", Array.from({ length: 10_050 }, (_one, at) => `🧾 T-${at}`).join("\r\n"));
      document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    const dialog = page.getByRole("dialog", { name: me.says("paste.title") });
    await expect(dialog).toContainText(me.says("paste.changes_other", { count: 300, rows: 300 }));
    await expect(dialog).toContainText(me.says("paste.leftRows_other", { count: 9_700 }));
    await expect(dialog).toContainText(me.says("paste.capped_other", { count: 50, most: "10,000" }));
    await dialog.getByRole("button", { name: me.says("paste.copyLeft") }).click();
    await expect(page.getByText(me.says("action.copied"))).toBeVisible();
    const left = await page.evaluate(() => navigator.clipboard.readText());
    expect(left.split("\n")).toHaveLength(9_750);
    await dialog.getByRole("button", { name: me.says("paste.apply_other", { count: 300 }) }).click();
    await expect(dialog).toBeHidden();
    const answer = await page.request.get("/api/v1/customers", { params: { filter: `industry==${industry};taxNumber=="🧾 T-299"`, fields: "name" } });
    expect(((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title)).toEqual(["Line 299"]);
  });
});

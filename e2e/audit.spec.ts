import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

test.setTimeout(120_000);

const SCRIPT = `<img src=x onerror="document.title='hit'"><script>document.title='hit'</script>`;

for (const language of languages) {
  const screen: Screen = language === "en" ? "phone" : "desktop";
  test.describe(`audit trail, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("what was done is found, proved and taken along, and is only ever shown as text", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const id = await me.given("customers", { name: `${SCRIPT} ${language}` });
      const csrf = (await page.context().cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
      await page.request.delete(`/api/v1/customers/${id}?version=1`, { headers: { "X-XSRF-TOKEN": csrf } });
      await page.request.delete(`/api/v1/customers/${id}/purge`, { headers: { "X-XSRF-TOKEN": csrf } });

      await page.goto("/settings/audit");
      await page.getByLabel(me.says("auditTrail.record")).fill(String(id));
      const events = page.getByRole("list", { name: me.says("settings.audit") });
      await expect(events.getByRole("listitem")).toHaveCount(1);
      await events.getByText(me.says("auditTrail.details")).click();
      await expect(events.getByText("record.purged")).toBeVisible();
      await page.getByRole("button", { name: me.says("action.clear"), exact: true }).click();

      await page.getByRole("button", { name: me.says("auditTrail.verify") }).click();
      await expect(page.getByRole("status").getByText(me.says("auditTrail.intact"))).toBeVisible();
      await expectAccessible(page);

      await page.getByRole("button", { name: me.says("auditTrail.export") }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: "CSV" }).click();
      expect((await download).suggestedFilename()).toMatch(/^audit-.*\.csv$/);
      await expect(page).not.toHaveTitle("hit");
    });

    test("who had which right at a moment is told, as far as it goes back", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      await page.goto("/settings/audit");
      await page.getByText(me.says("auditTrail.part.rights")).click();
      const roles = page.getByRole("region", { name: me.says("rightsThen.roles") });
      await roles.getByText(me.says("rightsThen.allowed"), { exact: true }).first().click();
      await expect(roles.getByText(me.says("roles.verb.export")).first()).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel(me.says("rightsThen.at"), { exact: true }).click();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: me.says("auditTrail.export") }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: "Excel" }).click();
      expect((await download).suggestedFilename()).toMatch(/^rights-.*\.xlsx$/);
    });

    test("the page's own styles are known by a nonce, nobody else's are used", async ({ page }) => {
      const first = await page.request.get("/");
      const again = await page.request.get("/customers");
      const policy = (answer: typeof first) => answer.headers()["content-security-policy"];
      expect(policy(first)).toMatch(/style-src 'self' 'nonce-[\w-]{20,}'/);
      expect(policy(first)).not.toContain("unsafe");
      expect(policy(first)).not.toEqual(policy(again));
      expect(first.headers()["last-modified"]).toBeUndefined();
    });
  });
}

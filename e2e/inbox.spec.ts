import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

test.setTimeout(120_000);

for (const language of languages) {
  const screen: Screen = language === "en" ? "phone" : "desktop";
  test.describe(`inbox, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("what happens in one browser rings the bell in another and leads to the record", async ({ page, browser }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const before = ((await (await page.request.get("/api/v1/notifications/unread")).json()) as { unread: number }).unread;
      const elsewhere = await browser.newContext();
      const other = new Person(await elsewhere.newPage(), language, "desktop");
      await other.signIn();
      const subject = `Ring ${language}`;
      const id = await other.given("tasks", { subject, reminderAt: new Date(Date.now() + 2_000).toISOString() });
      await elsewhere.close();

      const bell = me.says("inbox.bell_other", { count: before + 1 });
      if (me.onPhone) await page.getByRole("link", { name: bell }).click({ timeout: 30_000 });
      else await page.getByRole("button", { name: bell }).click({ timeout: 30_000 });
      await expect(page).toHaveTitle(new RegExp(`^\\(${before + 1}\\)`));
      const list = page.getByRole("list", { name: me.says("inbox.title") });
      await expect(list.getByRole("listitem").first()).toContainText(subject);
      await expectAccessible(page);
      await list.getByRole("link").filter({ hasText: subject }).first().click();
      await expect(page).toHaveURL(new RegExp(`/tasks/${id}$`));
      await expect.poll(async () => ((await (await page.request.get("/api/v1/notifications/unread")).json()) as { unread: number }).unread).toBe(before);

      await page.getByRole("button", { name: me.says("follow.begin") }).click();
      await expect(page.getByRole("button", { name: me.says("follow.end") })).toBeVisible();
    });

    test("mail and notifications are set up without a manual", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      await page.goto("/settings/mail");
      await expect(page.getByText(me.says("mail.none"), { exact: true })).toBeVisible();
      await page.getByRole("combobox", { name: me.says("mail.provider") }).click();
      await page.getByRole("option", { name: me.says("mail.preset.163") }).click();
      await expect(page.getByLabel(me.says("mail.code"), { exact: true })).toBeVisible();
      await expectAccessible(page);
      await page.getByText(me.says("mail.part.letters"), { exact: true }).click();
      await expect(page.frameLocator("iframe").getByText(language === "en" ? "Accept the invitation" : "接受邀请")).toBeVisible();
      await page.goto("/settings/notifications");
      await expect(page.getByRole("table")).toBeVisible();
      await expectAccessible(page);
      await page.goto("/settings/notices");
      await page.getByRole("button", { name: me.says("robots.add") }).click();
      await expect(page.getByRole("dialog").getByText(me.says("robots.titles"), { exact: true })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

test.setTimeout(120_000);

for (const language of languages) {
  const screen: Screen = language === "en" ? "phone" : "desktop";
  test.describe(`reminders, ${language}, ${screen}`, () => {
    test.use({ locale: language, viewport: screens[screen], hasTouch: screen === "phone" });

    test("comes at its moment, is put off, and done makes the next of a series", async ({ page }) => {
      const me = new Person(page, language, screen);
      await me.signIn();
      const subject = `Weekly report ${language}`;
      const due = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
      const reminderAt = new Date(Date.now() + 3_000).toISOString();
      const id = await me.given("tasks", { subject, dueOn: due, repeats: "WEEKLY", reminderAt });
      await page.reload();
      const bell = page.getByRole("region", { name: me.says("reminder.title") });
      await expect(bell.getByText(subject)).toBeVisible({ timeout: 20_000 });
      await expectAccessible(page);
      await bell.getByRole("button", { name: me.says("reminder.snooze", { title: subject }) }).click();
      await page.getByRole("menuitem", { name: me.says("reminder.oneHour") }).click();
      await expect(bell.getByText(subject)).toBeHidden();

      await page.goto(`/tasks/${id}`);
      await page.getByRole("button", { name: me.says("task.done"), exact: true }).click();
      await expect(page.getByText(me.says("reminder.finished", { title: subject }))).toBeVisible();
      const answer = await page.request.get(`/api/v1/tasks?named=mine,open&q=${encodeURIComponent(subject)}`);
      const { items } = (await answer.json()) as { items: { dueOn: string }[] };
      expect(items.map((task) => Date.parse(task.dueOn) - Date.parse(due))).toEqual([7 * 86_400_000]);
    });
  });
}

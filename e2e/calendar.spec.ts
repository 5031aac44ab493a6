import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible, languages, Person, screens } from "./support";

test.setTimeout(120_000);

const HOUR = 3_600_000;
const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
const at = (time: string) => new Date(`${today()}T${time}:00+08:00`).toISOString();

async function stored(page: Page, type: string, id: number) {
  const answer = await page.request.get(`/api/v1/${type}/${id}`);
  return (await answer.json()) as { at: string; duration: number; dueOn: string };
}

async function hourHeight(page: Page) {
  const ten = await page.locator('.fc-timegrid-slot-lane[data-time="10:00:00"]').boundingBox();
  const eleven = await page.locator('.fc-timegrid-slot-lane[data-time="11:00:00"]').boundingBox();
  return eleven!.y - ten!.y;
}

async function drag(page: Page, from: Locator, down: number, place: "middle" | "end") {
  const box = (await from.boundingBox())!;
  const x = box.x + box.width / 2;
  const y = place === "end" ? box.y + box.height - 3 : box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + down / 2, { steps: 4 });
  await page.mouse.move(x, y + down, { steps: 4 });
  await page.mouse.up();
}

for (const language of languages) {
  test.describe(`calendar, ${language}`, () => {
    test.describe("at the desk", () => {
      test.use({ locale: language, viewport: screens.desktop });

      test("a meeting is moved and stretched by mouse and by keys, and a slot makes a new one", async ({ page }) => {
        const me = new Person(page, language, "desktop");
        await me.signIn();
        const customer = await me.given("customers", { name: `Diary ${language}` });
        const meeting = { kind: "MEETING", subject: `Round ${language}`, customer, at: at("10:00"), duration: 60 };
        const id = await me.given("activities", meeting);
        await page.goto("/calendar");
        const entry = page.locator(`[data-entry="activities/${id}"]`);
        await expect(entry).toBeVisible();
        await expectAccessible(page);

        const hour = await hourHeight(page);
        await drag(page, entry, 2 * hour, "middle");
        await expect.poll(async () => Date.parse((await stored(page, "activities", id)).at) - Date.parse(meeting.at)).toBe(2 * HOUR);
        await entry.hover();
        await drag(page, entry, hour, "end");
        await expect.poll(async () => (await stored(page, "activities", id)).duration).toBe(120);

        const sunday = new Date(`${today()}T12:00:00Z`).getUTCDay() === 0;
        await entry.focus();
        await page.keyboard.press(sunday ? "Alt+ArrowLeft" : "Alt+ArrowRight");
        await expect
          .poll(async () => Date.parse((await stored(page, "activities", id)).at) - Date.parse(meeting.at))
          .toBe((sunday ? -24 : 24) * HOUR + 2 * HOUR);
        // The page says so once it has drawn the entry at its new place.
        const next = new Date(Date.parse(meeting.at) + (sunday ? -24 : 24) * HOUR);
        const day = new Intl.DateTimeFormat("en", { day: "numeric", timeZone: "Asia/Shanghai" }).format(next);
        await expect(page.getByText(new RegExp(me.says("calendar.moved", { when: `.*\\b0?${day}\\b.*12:00` }))).last()).toBeVisible();
        await expect(entry).toBeFocused();
        await page.keyboard.press("Alt+Shift+ArrowUp");
        await expect.poll(async () => (await stored(page, "activities", id)).duration).toBe(105);
        await page.keyboard.press("Enter");
        await expect(page.getByRole("heading", { level: 1, name: meeting.subject })).toBeVisible();

        await page.goto("/calendar");
        const lane = (await page.locator('.fc-timegrid-slot-lane[data-time="08:00:00"]').boundingBox())!;
        await page.mouse.click(lane.x + lane.width * 0.93, lane.y + 4);
        const form = page.getByRole("dialog", { name: me.says("form.new", { what: me.type("activities").label }) });
        await expect(form.getByLabel(me.field("activities", "at"))).toContainText("08:00");
      });

      test("a task is moved to another week in the month", async ({ page }) => {
        const me = new Person(page, language, "desktop");
        await me.signIn();
        const id = await me.given("tasks", { subject: `Send ${language}`, dueOn: today() });
        await page.goto("/calendar");
        await page.getByText(me.says("calendar.month"), { exact: true }).click();
        await page.locator(`[data-entry="tasks/${id}"]`).focus();
        await page.keyboard.press("Alt+ArrowUp");
        await expect.poll(async () => Date.parse(today()) - Date.parse((await stored(page, "tasks", id)).dueOn)).toBe(7 * 24 * HOUR);
        await expectAccessible(page);
      });
    });

    test.describe("on the phone", () => {
      test.use({ locale: language, viewport: screens.phone, hasTouch: true, isMobile: true });

      test("what comes is a list", async ({ page }) => {
        const me = new Person(page, language, "phone");
        await me.signIn();
        await me.given("tasks", { subject: `Today ${language}`, dueOn: today() });
        await page.goto("/calendar");
        await expect(page.getByText(`Today ${language}`)).toBeVisible();
        await expectAccessible(page);
      });
    });

    test.describe("elsewhere", () => {
      test.use({ locale: language, viewport: screens.desktop });

      test("a calendar program reads it by a secret link until that is revoked", async ({ page, request }) => {
        const me = new Person(page, language, "desktop");
        await me.signIn();
        await me.given("tasks", { subject: `Abonniert ${language}`, dueOn: today() });
        await page.goto("/settings/calendar");
        await page.getByRole("button", { name: new RegExp(`${me.says("calendarFeed.make")}|${me.says("calendarFeed.renew")}`) }).click();
        const link = (await page.getByText(/\.ics$/).textContent())!;
        await expectAccessible(page);
        const answer = await request.get(link);
        expect(answer.headers()["content-type"]).toContain("text/calendar");
        expect(await answer.text()).toContain(`SUMMARY:Abonniert ${language}`);
        await page.getByRole("button", { name: me.says("calendarFeed.revoke") }).click();
        await expect(page.getByText(me.says("calendarFeed.none"))).toBeVisible();
        expect((await request.get(link)).status()).toBe(404);
      });
    });
  });
}

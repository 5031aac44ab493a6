import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, languages, Person, screens } from "./support";

test.setTimeout(120_000);

/** A day from today on, where the tests' clock stands. */
const day = (ahead: number) => {
  const date = new Date(Date.now() + ahead * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(date);
};

async function read(page: Page, path: string) {
  const answer = await page.request.get(`/api/v1${path}`);
  return (await answer.json()) as Record<string, unknown>;
}

for (const language of languages) {
  test.describe(`follow-ups, ${language}`, () => {
    test.describe("on the phone", () => {
      test.use({
        locale: language,
        viewport: screens.phone,
        hasTouch: true,
        isMobile: true,
        permissions: ["geolocation"],
        geolocation: { latitude: 31.2304, longitude: 121.4737, accuracy: 20 },
      });

      test("a visit is logged in five taps, place and next contact included", async ({ page }) => {
        const me = new Person(page, language, "phone");
        await me.signIn();
        const name = `Five Taps ${language}`;
        const id = await me.given("customers", { name });
        await me.openList("customers");
        let taps = 0;
        const tap = async (button: ReturnType<Page["getByRole"]>) => {
          await button.tap();
          taps += 1;
        };
        await tap(page.getByRole("button", { name: me.says("log.card", { title: name }) }));
        const sheet = page.getByRole("dialog", { name: me.says("log.title", { customer: name }) });
        await tap(sheet.getByRole("button", { name: me.option("activities", "kind", "VISIT") }));
        await tap(sheet.getByRole("button", { name: me.says("log.tomorrow") }));
        await tap(sheet.getByRole("button", { name: me.says("log.place") }));
        await expect(sheet.getByText("31.230400, 121.473700")).toBeVisible();
        await expectAccessible(page);
        await tap(sheet.getByRole("button", { name: me.says("action.save") }));
        await expect(sheet).toBeHidden();
        expect(taps).toBeLessThanOrEqual(5);

        const customer = await read(page, `/customers/${id}`);
        expect(customer.nextContactOn).toBe(day(1));
        expect(customer.lastContactAt).toBeTruthy();
        const timeline = (await read(page, `/activities?filter=customer==${id}`)) as { items: Record<string, unknown>[] };
        expect(timeline.items).toHaveLength(1);
        expect(timeline.items[0]).toMatchObject({ kind: "VISIT", latitude: "31.2304", longitude: "121.4737", accuracy: 20 });
      });

      test("back from a call, one is asked what came of it", async ({ page }) => {
        const me = new Person(page, language, "phone");
        await me.signIn();
        const name = `Called ${language}`;
        const id = await me.given("customers", { name, contactMethods: [{ kind: "MOBILE", value: "+8613812345678" }] });
        await me.openList("customers");
        await page.evaluate(() => document.addEventListener("click", (event) => (event.target as Element).closest('a[href^="tel:"]') && event.preventDefault()));
        const call = page.locator(`[data-record="customers/${id}"]`).getByRole("link", { name: me.says("list.call", { title: name }) });
        const sheet = page.getByRole("dialog", { name: me.says("log.title", { customer: name }) });
        // What watches for calls loads after the list has been drawn.
        await expect(async () => {
          await call.tap();
          await page.evaluate(() => {
            window.dispatchEvent(new Event("blur"));
            window.dispatchEvent(new Event("focus"));
          });
          await expect(sheet).toBeVisible({ timeout: 2000 });
        }).toPass();
        await expect(sheet.getByRole("button", { name: me.option("activities", "kind", "CALL") })).toHaveAttribute("aria-pressed", "true");
      });
    });

    test.describe("at the desk", () => {
      test.use({ locale: language, viewport: screens.desktop });

      test("a call is logged with a photo and said words, and a day too far ahead is refused", async ({ page }) => {
        const me = new Person(page, language, "desktop");
        await page.addInitScript(() => {
          class Ear {
            onresult?: (event: unknown) => void;
            onend?: () => void;
            start() {
              this.onresult?.({ resultIndex: 0, results: [Object.assign([{ transcript: "said aloud" }], { isFinal: true })] });
            }
            stop() {
              this.onend?.();
            }
          }
          Object.assign(window, { SpeechRecognition: Ear });
        });
        await me.signIn();
        const name = `At The Desk ${language}`;
        const id = await me.given("customers", { name });
        await page.goto(`/customers/${id}`);
        await page.getByRole("button", { name: me.says("log.button"), exact: true }).click();
        const dialog = page.getByRole("dialog", { name: me.says("log.title", { customer: name }) });
        await dialog.getByRole("button", { name: me.says("log.voice") }).click();
        await expect(dialog.getByRole("textbox", { name: me.says("log.text") })).toHaveValue("said aloud");
        await dialog.locator("input[type=file]").setInputFiles({ name: "shop.png", mimeType: "image/png", buffer: PNG });
        await dialog.getByRole("button", { name: me.says("log.custom") }).click();
        await dialog.getByRole("textbox", { name: me.says("log.customDay") }).click();
        await expectAccessible(page);
        await dialog.getByRole("textbox", { name: me.says("log.customDay") }).fill("3000-01-01");
        await dialog.getByRole("button", { name: me.says("action.save") }).click();
        await expect(dialog.getByText(/10/).last()).toBeVisible();
        await dialog.getByRole("textbox", { name: me.says("log.customDay") }).fill(day(5));
        await dialog.getByRole("button", { name: me.says("action.save") }).click();
        await expect(dialog).toBeHidden();
        await page.getByRole("tab", { name: me.says("record.timeline") }).click();
        await expect(page.getByRole("tabpanel").getByText("said aloud").first()).toBeVisible();
        const { items } = (await read(page, `/activities?filter=customer==${id}`)) as { items: { id: number }[] };
        const files = (await read(page, `/activities/${items[0]!.id}/attachments`)) as { items: { name: string }[] };
        expect(files.items.map((file) => file.name)).toEqual(["shop.png"]);
        expect((await read(page, `/customers/${id}`)).nextContactOn).toBe(day(5));
      });
    });
  });
}

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

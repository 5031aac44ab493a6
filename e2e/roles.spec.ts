import { expect, test } from "@playwright/test";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

const PHONE = "13800135678";
const MASK = "138****5678";

for (const language of languages) {
  const screen: Screen = language === "en" ? "desktop" : "phone";
  test(`an administrator masks the phone and looks through the role's eyes (${language}, ${screen})`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: screens[screen], locale: language, baseURL: process.env.BASE_URL });
    const page = await context.newPage();
    const me = new Person(page, language, screen);
    await me.signIn();
    const csrf = (await context.cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
    const headers = { "X-XSRF-TOKEN": decodeURIComponent(csrf), "Accept-Language": language };
    const made = await page.request.post("/api/v1/customers", {
      headers,
      data: { name: `Masked ${Date.now()}`, contactMethods: [{ kind: "MOBILE", value: PHONE }] },
    });
    const { id } = (await made.json()) as { id: number };

    const name = `Support ${Date.now()}`;
    const role = await page.request.post("/api/v1/roles", { headers, data: { name, base: "manager" } });
    const { key } = (await role.json()) as { key: string };
    await page.goto(`/settings/roles/${key}`);
    const { label, labelPlural, fields } = me.type("customers");
    expect(label).not.toBe("");
    await page.getByRole("button", { name: `${labelPlural}: ${me.says("roles.fields")}` }).click();
    const phone = fields.find((field) => field.name === "phone")?.label ?? "";
    await page.getByLabel(phone, { exact: true }).first().selectOption("mask");
    await expect(page.getByText(language === "en" ? /Sees masked: phone numbers/ : /脱敏显示：电话号码/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: me.says("action.save"), exact: true }).click();
    await expect(page.getByText(me.says("roles.saved"))).toBeVisible();

    await page.getByRole("button", { name: me.says("roles.try") }).click();
    await expect(page.getByText(me.says("viewAs.role", { name }))).toBeVisible();
    await page.goto(`/customers/${id}`);
    const masked = page.getByRole("button", { name: MASK }).first();
    await expect(masked).toBeVisible();
    await expect(page.getByText(PHONE.slice(-8))).toHaveCount(0);
    await page.getByRole("button", { name: me.says("viewAs.stop") }).click();
    await expect(page.getByText(me.says("viewAs.role", { name }))).toHaveCount(0);
    await page.goto(`/customers/${id}`);
    await expect(page.getByText(/138 ?0013 ?5678/).first()).toBeVisible();
    await context.close();
  });
}

import { expect, test } from "@playwright/test";
import { enter, leave, newcomer, OWN_PASSWORD, send, totp } from "./newcomer";
import { expectAccessible, languages, Person, screens, type Screen } from "./support";

for (const language of languages) {
  const screen: Screen = language === "en" ? "desktop" : "phone";

  test(`a second factor: an app, codes on paper, a passkey (${language}, ${screen})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ viewport: screens[screen], locale: language, baseURL: process.env.BASE_URL });
    const admin = new Person(await context.newPage(), language, screen);
    await admin.signIn();
    const role = await send<{ key: string }>(admin.page, "post", "/roles", { name: `Careful ${Date.now()}`, base: "representative", secondFactor: true });
    const who = await newcomer(admin, browser, [role.key], language, screen);
    const { me, page } = who;
    const inside = page.getByRole("navigation", { name: me.says("nav.label") });

    // The role asks for one: nothing else can be done before.
    await page.goto("/customers");
    await expect(page.getByText(me.says("factors.firstText"))).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(me.says("password.current"), { exact: true }).fill(OWN_PASSWORD);
    await page.getByRole("button", { name: me.says("action.continue") }).click();
    const secret = await page.getByLabel(me.says("factors.secret"), { exact: true }).innerText();
    await page.getByLabel(me.says("signIn.code"), { exact: true }).fill(totp(secret));
    await page.getByRole("button", { name: me.says("factors.turnOn") }).click();
    const codes = page.getByRole("list", { name: me.says("factors.codes") }).getByRole("listitem");
    await expect(codes).toHaveCount(10);
    await expectAccessible(page);
    const onPaper = await codes.first().innerText();
    await page.getByRole("button", { name: me.says("factors.kept") }).click();
    await expect(inside).toBeVisible();

    // Signing in with the app, then with a code on paper.
    await leave(page);
    await enter(who);
    await page.getByLabel(me.says("signIn.code"), { exact: true }).fill("000000");
    await page.getByRole("button", { name: me.says("signIn.button"), exact: true }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(me.says("signIn.code"), { exact: true }).fill(totp(secret, 1));
    await page.getByRole("button", { name: me.says("signIn.button"), exact: true }).click();
    await expect(inside).toBeVisible();
    await leave(page);
    await enter(who);
    await page.getByRole("button", { name: me.says("signIn.lostPhone") }).click();
    await page.getByLabel(me.says("signIn.recoveryCode")).fill(onPaper);
    await page.getByRole("button", { name: me.says("signIn.button"), exact: true }).click();
    await expect(inside).toBeVisible();

    // A passkey, kept by a device that the browser makes up.
    const device = await page.context().newCDPSession(page);
    await device.send("WebAuthn.enable");
    await device.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto("/settings/factors");
    await expect(page.getByText(me.says("factors.codesLeft_other", { count: 9 }))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: me.says("factors.setUp") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(me.says("factors.passkeyName")).fill("My laptop");
    await dialog.getByLabel(me.says("password.current"), { exact: true }).fill(OWN_PASSWORD);
    await dialog.getByRole("button", { name: me.says("factors.addPasskey") }).click();
    await expect(dialog).toBeHidden();
    const remove = page.getByRole("button", { name: me.says("factors.removeKey", { name: "My laptop" }) });
    await expect(remove).toBeVisible();

    await leave(page);
    await page.goto("/sign-in");
    await page.getByRole("button", { name: me.says("signIn.withPasskey") }).click();
    await expect(inside).toBeVisible();

    await page.goto("/settings/factors");
    await remove.click();
    await dialog.getByLabel(me.says("password.current"), { exact: true }).fill("not-my-password");
    await dialog.getByRole("button", { name: me.says("factors.remove"), exact: true }).click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    await dialog.getByLabel(me.says("password.current"), { exact: true }).fill(OWN_PASSWORD);
    await dialog.getByRole("button", { name: me.says("factors.remove"), exact: true }).click();
    await expect(remove).toHaveCount(0);
    await page.context().close();
    await context.close();
  });
}

import { expect, test, type Page } from "@playwright/test";
import { Person, screens } from "./support";

test.setTimeout(180_000);

/** Each would set the mark, open a dialog or call out, did it run anywhere. */
const CORPUS = [
  `<script>window.ran=1;alert(1)</script>`,
  `<img src=x onerror="window.ran=1;alert(1)">`,
  `"><svg onload=window.ran=1>`,
  `'"--></style></script><script>window.ran=1</script>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<a href="javascript:window.ran=1">click</a>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>`,
  `<details open ontoggle=window.ran=1>`,
  `<style>@import "http://127.0.0.1:9/exfil";</style>`,
  `<link rel=stylesheet href=http://127.0.0.1:9/exfil>`,
  `<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/exfil">`,
  `<form action=http://127.0.0.1:9/exfil><input name=x autofocus onfocus=window.ran=1></form>`,
  `{{constructor.constructor('window.ran=1')()}}`,
  "${window.ran=1}",
  `[click](javascript:window.ran=1)`,
];
const ALL = CORPUS.join(" ");

/** Whatever ran or was fetched from elsewhere, from the first page on. */
async function watched(page: Page) {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const own = new URL(process.env.BASE_URL ?? "http://localhost:8080").host;
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== own) seen.push(`request ${request.url()}`);
  });
  await page.exposeFunction("hit", (what: string) => seen.push(what));
  await page.addInitScript(() => {
    Object.defineProperty(window, "ran", { set: () => void (window as unknown as { hit: (what: string) => void }).hit("ran") });
  });
  return seen;
}

test.use({ locale: "en", viewport: screens.desktop });

test("markup in names, notes, templates and file names is only ever text", async ({ page }) => {
  const seen = await watched(page);
  const me = new Person(page, "en", "desktop");
  await me.signIn();
  const stamp = Date.now();
  const headers = { "X-XSRF-TOKEN": (await page.context().cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))!.value };
  const industry = `Markup${stamp}`;
  const ids: number[] = [];
  for (const text of CORPUS) ids.push(await me.given("customers", { name: `${text} ${stamp}`, industry, note: ALL }));
  const customer = ids[0];
  await me.given("contacts", { name: CORPUS[1], customer, jobTitle: CORPUS[0], note: ALL });
  await me.given("tasks", { subject: CORPUS[2], customer, note: ALL, dueOn: new Date(stamp).toISOString().slice(0, 10) });
  await me.given("activities", { kind: "NOTE", customer, subject: CORPUS[1], body: ALL });
  await me.given("products", { name: `${CORPUS[5]} ${stamp}`, description: ALL });
  const file = await page.request.post(`/api/v1/customers/${customer}/attachments`, {
    headers,
    multipart: { file: { name: `<img src=x onerror=window.ran=1>.txt`, mimeType: "text/plain", buffer: Buffer.from(ALL) } },
  });
  expect(file.status()).toBeLessThan(500);
  await page.request.post("/api/v1/saved-views", { headers, data: { type: "customers", name: CORPUS[1], columns: ["name"], filter: `industry==${industry}` } });
  await page.request.post("/api/v1/teams", { headers, data: { name: `${CORPUS[1]} ${stamp}` } });

  await page.goto(`/customers?filter=industry%3D%3D${industry}`);
  await expect(page.getByText(CORPUS[0]).first()).toBeVisible();
  for (const id of ids) {
    await page.goto(`/customers/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(String(stamp));
  }
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  for (const place of ["/", "/contacts", "/tasks", "/activities", "/products", "/inbox", "/calendar", "/settings/audit", "/settings/teams", "/settings/mail", "/settings/people"]) {
    await page.goto(place);
    await expect(page.getByRole("main")).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  const letter = await page.request.post("/api/v1/mail/templates/invitation/en/preview", { headers, data: { subject: CORPUS[0], body: ALL } });
  expect(letter.status()).toBe(200);
  const { html } = (await letter.json()) as { html: string };
  expect(html).toContain("&lt;script&gt;");
  // As a reader of mail without any content policy would show it.
  const reader = await page.context().newPage();
  const there = await watched(reader);
  await reader.setContent(html, { waitUntil: "load" });
  expect([...seen, ...there]).toEqual([]);
});

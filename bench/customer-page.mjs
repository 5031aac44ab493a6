// How long until a customer with 10,000 timeline entries is shown, in a real browser against a running program:
//   BASE_URL=http://localhost:8080 ADMIN_PASSWORD=… CHROMIUM=/usr/bin/chromium node bench/customer-page.mjs
// Made once: 5,000 activities, 3,000 tasks, 2,000 orders of one line. Then seven loads of the page, the address typed in
// (program in the browser's cache), seven openings from the list, and the timeline's first page. Medians and slowest, in ms.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { chromium } = createRequire(fileURLToPath(new URL("../web/package.json", import.meta.url)))("@playwright/test");
const { BASE_URL: base = "http://localhost:8080", ADMIN_PASSWORD: password, CHROMIUM: executablePath } = process.env;
const NAME = "一万条动态有限公司";
const RUNS = 7;
const BATCH = 500;
const KINDS = ["CALL", "VISIT", "MEETING", "NOTE"];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en", serviceWorkers: "block" });
const page = await context.newPage();

async function api(method, path, data) {
  const token = (await context.cookies()).find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
  const answer = await page.request.fetch(`${base}/api/v1${path}`, { method, data, headers: { "X-XSRF-TOKEN": token } });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

async function fill(type, customer, count, values) {
  for (let from = 0; from < count; from += BATCH) {
    const items = Array.from({ length: Math.min(BATCH, count - from) }, (_none, at) => ({ customer, ...values(from + at) }));
    const { results } = await api("POST", `/${type}/batch`, { items });
    const refused = results.find(({ problem }) => problem);
    if (refused) throw new Error(JSON.stringify(refused));
  }
}

async function made() {
  const { items } = await api("GET", `/customers?fields=name&limit=1&filter=${encodeURIComponent(`name=="${NAME}"`)}`);
  if (items[0]) return items[0].id;
  const { id } = await api("POST", "/customers", { name: NAME });
  const day = (back) => new Date(Date.now() - back * 3_600_000).toISOString();
  await fill("activities", id, 5000, (at) => ({ kind: KINDS[at % 4], subject: `跟进 ${at}`, body: "<p>客户询问交期和付款方式。</p>", at: day(at) }));
  await fill("tasks", id, 3000, (at) => ({ subject: `任务 ${at}`, dueOn: day(at).slice(0, 10), status: at % 3 ? "DONE" : "OPEN" }));
  await fill("orders", id, 2000, (at) => ({ orderedOn: day(at * 6).slice(0, 10), status: "COMPLETED", lines: [{ name: `零件 ${at % 40}`, unitPrice: "12.5" }] }));
  return id;
}

const told = (times) => {
  const sorted = times.map(Math.round).toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], slowest: sorted.at(-1), all: times.map(Math.round) };
};

async function timed(act, shown) {
  const from = performance.now();
  await act();
  await shown();
  return performance.now() - from;
}

const heading = () => page.getByRole("heading", { level: 1, name: NAME }).waitFor();
/** The first tab is whole: the chart is drawn, products and people are there, nothing is still on its way. */
async function whole() {
  await heading();
  await page.locator(".recharts-bar-rectangle").first().waitFor();
  await page.getByRole("region", { name: "Bought most" }).getByRole("listitem").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
}

try {
  await page.goto(base);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByLabel("User name").or(page.getByRole("textbox").first()).first().fill("admin");
  await page.locator("input[type=password]").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
  const id = await made();
  const list = `${base}/customers?filter=${encodeURIComponent(`name=="${NAME}"`)}`;
  await page.goto(`${base}/customers/${id}`);
  await whole();

  const reloads = [];
  const head = [];
  const opened = [];
  const timeline = [];
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    await page.goto(`${base}/customers/${id}`, { waitUntil: "commit" });
    await heading();
    head.push(performance.now() - from);
    await whole();
    reloads.push(performance.now() - from);
    timeline.push(await timed(() => page.getByRole("tab", { name: "Timeline" }).click(), () => page.getByRole("tabpanel").getByText(/^(跟进|任务) \d+$/).first().waitFor()));
    await page.goto(list);
    const link = page.getByRole("link", { name: NAME }).first();
    await link.waitFor();
    opened.push(await timed(() => link.click(), whole));
  }
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  console.log(JSON.stringify({ header: told(head), loaded: told(reloads), fromList: told(opened), timeline: told(timeline), elements }, null, 1));
} finally {
  await browser.close();
}

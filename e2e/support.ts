import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import en from "../web/src/lib/locales/en.json";
import zh from "../web/src/lib/locales/zh-CN.json";

export type Language = "zh-CN" | "en";
export const languages: Language[] = ["zh-CN", "en"];

export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type Screen = keyof typeof screens;

interface Catalog {
  [key: string]: string | Catalog;
}
interface Meta {
  types: { type: string; label: string; labelPlural: string; fields: { name: string; label: string; options?: { value: string; label: string }[] }[] }[];
}

/** Signs in as the administrator and speaks the interface's words in the language under test. */
export class Person {
  private meta?: Meta;

  constructor(
    readonly page: Page,
    readonly language: Language,
    readonly screen: Screen,
  ) {
    // Whatever a page does, nothing of it may be against its own content policy.
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) throw new Error(message.text());
    });
  }

  get onPhone() {
    return this.screen === "phone";
  }

  /** A text of the interface, as its catalog has it; Chinese has no singular of its own. */
  says(asked: string, values: Record<string, string | number> = {}): string {
    const catalog = (this.language === "en" ? en : zh) as Catalog;
    const key = this.language === "en" ? asked : asked.replace(/_one$/, "_other");
    const found = key.split(".").reduce<string | Catalog | undefined>((part, name) => (typeof part === "object" ? part[name] : undefined), catalog);
    if (typeof found !== "string") throw new Error(`The catalog has no ${key}`);
    return found.replace(/{{(\w+)(, lower)?}}/g, (_hole, name: string, lower?: string) => {
      const value = String(values[name] ?? "");
      return lower && this.language === "en" && /^[A-Z][a-z]/.test(value) ? value[0].toLowerCase() + value.slice(1) : value;
    });
  }

  async signIn() {
    await this.page.goto("/");
    await this.page.getByRole("button", { name: this.language === "en" ? "English" : "简体中文" }).click();
    await this.page.getByLabel(this.says("signIn.login")).fill("admin");
    await this.page.getByLabel(this.says("signIn.password"), { exact: true }).fill(process.env.ADMIN_PASSWORD ?? "");
    await this.page.getByRole("button", { name: this.says("signIn.button"), exact: true }).click();
    await expect(this.page.getByRole("navigation", { name: this.says("nav.label") })).toBeVisible();
    const answer = await this.page.request.get("/api/v1/meta", { headers: { "Accept-Language": this.language } });
    this.meta = (await answer.json()) as Meta;
  }

  type(type: string) {
    const found = this.meta?.types.find((one) => one.type === type);
    if (!found) throw new Error(`Meta has no ${type}`);
    return found;
  }

  field(type: string, name: string): string {
    return this.type(type).fields.find((field) => field.name === name)!.label;
  }

  option(type: string, name: string, value: string): string {
    const field = this.type(type).fields.find((one) => one.name === name);
    return field!.options!.find((option) => option.value === value)!.label;
  }

  /** A record made through the API, so that a test need not click for what it is not about. */
  async given(type: string, values: Record<string, unknown>): Promise<number> {
    const cookies = await this.page.context().cookies();
    const csrf = cookies.find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
    const made = await this.page.request.post(`/api/v1/${type}`, { data: values, headers: { "X-XSRF-TOKEN": csrf } });
    expect(made.status()).toBe(201);
    return ((await made.json()) as { id: number }).id;
  }

  /** Many of them, in one request. */
  async givenAll(type: string, items: Record<string, unknown>[]) {
    const cookies = await this.page.context().cookies();
    const csrf = cookies.find(({ name }) => name.endsWith("XSRF-TOKEN"))?.value ?? "";
    const made = await this.page.request.post(`/api/v1/${type}/batch`, { data: { items }, headers: { "X-XSRF-TOKEN": csrf } });
    expect(made.status()).toBe(200);
  }

  async openList(type: string) {
    await this.page.goto(`/${type}`);
    await expect(this.page.getByRole("heading", { level: 1, name: this.type(type).labelPlural })).toBeVisible();
  }

  /** The form for a new record, opened the way this screen offers. */
  async startNew(type: string) {
    const name = this.says("action.new", { what: this.type(type).label });
    if (this.onPhone) {
      await this.page.getByRole("button", { name: this.says("nav.create"), exact: true }).click();
      await this.page.getByRole("combobox", { name: this.says("palette.label") }).or(this.page.getByPlaceholder(this.says("palette.createHint"))).first().waitFor();
      await this.page.getByText(name, { exact: true }).click();
    } else {
      await this.page.getByRole("button", { name }).first().click();
    }
    const form = this.page.getByRole("dialog", { name: this.says("form.new", { what: this.type(type).label }) });
    await expect(form).toBeVisible();
    return form;
  }

  async choose(box: Locator, option: string) {
    await box.click();
    await this.page.getByRole("option", { name: option, exact: true }).filter({ visible: true }).click();
  }
}

/** No violation of WCAG 2.2 AA on what is on the screen now. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const told = violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary}`) }));
  expect(told).toEqual([]);
}

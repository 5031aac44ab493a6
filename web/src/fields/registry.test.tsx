import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { FieldKind, FieldMeta, Json } from "@/api/types";
import { createFormats } from "@/lib/format";
import { startI18n } from "@/lib/i18n";
import { renderApp } from "@/testing/render";
import { complaintAbout } from "./complaint";
import { FieldCell } from "./FieldCell";
import { fields } from "./registry";

const options = [
  { value: "A", label: "Alpha" },
  { value: "B", label: "Beta" },
];

/** A value of every kind, and what a reader sees of it. */
const samples: Record<FieldKind, { value: Json; shown: RegExp; more?: Partial<FieldMeta> }> = {
  text: { value: "Boyuan", shown: /Boyuan/ },
  richtext: { value: "<p>a <strong>b</strong></p>", shown: /a\s*b/ },
  longtext: { value: "a\nb", shown: /a\s*b/ },
  integer: { value: 12345, shown: /12,345/ },
  decimal: { value: "1234.5000", shown: /1,234\.5/ },
  percent: { value: "12.5", shown: /12\.5%/ },
  money: { value: "90071992547409.93", shown: /¥90,071,992,547,409\.93/ },
  date: { value: "2026-11-22", shown: /Nov 22, 2026/ },
  moment: { value: "2026-11-22T01:30:00Z", shown: /Nov 22, 2026, 09:30/ },
  flag: { value: true, shown: /Yes/ },
  choice: { value: "A", shown: /Alpha/, more: { options } },
  choices: { value: ["A", "B"], shown: /Alpha, ?Beta/, more: { options } },
  email: { value: "a@example.com", shown: /a@example\.com/ },
  phone: { value: { number: "+8675588888888", extension: "801", raw: "0755-88888888转801" }, shown: /0755-88888888转801/ },
  url: { value: "https://www.example.com/", shown: /example\.com/ },
  address: { value: { country: "CN", city: "上海", line: "1 Century Ave" }, shown: /1 Century Ave, 上海, China/ },
  reference: { value: { id: 7, title: "张三" }, shown: /张三/, more: { to: "customers" } },
  children: { value: [{ id: 1, value: "138" }, { id: 2, value: "139" }], shown: /138, ?139/, more: { childType: "contact-methods" } },
  rollup: { value: "12.30", shown: /¥12\.30/, more: { valueKind: "money" } },
  computed: { value: 3, shown: /3/, more: { valueKind: "integer" } },
  tags: { value: ["VIP", "华东"], shown: /VIP, ?华东/ },
  json: { value: { a: 1 }, shown: /"a":1/ },
  serial: { value: "C-000123", shown: /C-000123/ },
};

const kinds = Object.keys(samples) as FieldKind[];
const fieldOf = (kind: FieldKind): FieldMeta => ({ name: "f", label: "Field", kind, ...samples[kind].more });

beforeAll(() => startI18n("en"));

describe("every kind of field", () => {
  it.each(kinds)("%s tells its value in words", (kind) => {
    const text = fields[kind].text(samples[kind].value, fieldOf(kind), createFormats("en", "Asia/Shanghai"), {});
    expect(text).toMatch(samples[kind].shown);
  });

  it.each(kinds)("%s shows itself in a grid and on a page", async (kind) => {
    const field = fieldOf(kind);
    const { View } = fields[kind];
    const record = { f: samples[kind].value };
    const { container } = await renderApp(
      <>
        <FieldCell field={field} record={record} />
        <View value={samples[kind].value} field={field} record={record} />
      </>,
    );
    await vi.waitFor(() => expect(container.textContent || container.querySelector("[role=img]")).toBeTruthy());
  });

  it.each(kinds.filter((kind) => !fields[kind].readOnly))("%s has an input with a name", async (kind) => {
    const { Input } = fields[kind];
    await renderApp(<Input value={null} onChange={() => undefined} field={fieldOf(kind)} record={{}} />);
    const inputs = await screen.findAllByLabelText(/Field/);
    expect(inputs.length).toBeGreaterThan(0);
  });
});

describe("inputs", () => {
  it("passes a pasted amount on as a plain decimal", async () => {
    const onChange = vi.fn();
    const { Input } = fields.money;
    await renderApp(<Input value={null} onChange={onChange} field={fieldOf("money")} record={{}} />);
    await userEvent.click(await screen.findByLabelText("Field"));
    await userEvent.paste("¥1,234.50");
    expect(onChange).toHaveBeenLastCalledWith("1234.50");
  });

  it("refuses what is missing, too long, out of range or no number", () => {
    const complain = (kind: FieldKind, value: Json, more: Partial<FieldMeta>) =>
      complaintAbout(value, { ...fieldOf(kind), ...more })?.key;
    expect(complain("text", "", { required: true })).toBe("required");
    expect(complain("text", "abc", { maxLength: 2 })).toBe("maxLength");
    expect(complain("integer", 6, { max: "5" })).toBe("max");
    expect(complain("money", "x", {})).toBe("number");
    expect(complain("email", "nobody", {})).toBe("email");
    expect(complain("text", "ok", { required: true, maxLength: 2 })).toBeUndefined();
  });
});

import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { setupServer } from "msw/node";
import type { TypeMeta } from "@/api/types";
import { renderApp } from "@/testing/render";
import { Hint } from "./Hint";

const asked: unknown[] = [];
const server = setupServer(
  http.post("*/api/v1/customers/duplicates", async ({ request }) => {
    asked.push(await request.json());
    const record = { id: 7, version: 1, title: "华星电子", number: "C-000007" };
    return HttpResponse.json({ items: [{ record, score: 75, likely: true, reasons: [{ code: "name", value: "华星电子", message: "名称相同" }] }] });
  }),
);
beforeAll(() => server.listen());
afterAll(() => server.close());

const meta = { type: "customers", label: "客户" } as TypeMeta;

it("shows what may exist already, and hands it over", async () => {
  const use = vi.fn();
  await renderApp(<Hint meta={meta} values={{ name: "華星電子", note: "private" }} onUse={use} />, "zh-CN");
  expect(await screen.findByText("华星电子")).toBeVisible();
  expect(screen.getByText("名称相同")).toBeVisible();
  expect(asked).toEqual([{ name: "華星電子" }]);
  await userEvent.click(screen.getByRole("button", { name: "用这一个" }));
  expect(use).toHaveBeenCalledWith(expect.objectContaining({ id: 7 }));
});

it("asks nothing for a letter", async () => {
  asked.length = 0;
  await renderApp(<Hint meta={meta} values={{ name: "华" }} onUse={vi.fn()} />, "zh-CN");
  expect(asked).toEqual([]);
});

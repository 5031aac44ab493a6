import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { fakeHttp } from "@/testing/msw";
import { renderApp } from "@/testing/render";
import { PeoplePicker } from "./PeoplePicker";

beforeAll(() => fakeHttp.listen());
afterEach(() => fakeHttp.resetHandlers());
afterAll(() => fakeHttp.close());

it("asks the server for a dozen that match, however many there are", async () => {
  const asked: URLSearchParams[] = [];
  fakeHttp.use(
    http.get("*/api/v1/users", ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: [{ id: 7, version: 1, title: "Li Lei" }], next: "more", count: null });
    }),
  );
  const onChange = vi.fn();
  await renderApp(<PeoplePicker type="users" label="Who" value={[]} onChange={onChange} />);
  const box = await screen.findByLabelText("Who");
  expect(asked).toHaveLength(0);
  await userEvent.type(box, "li");
  await waitFor(() => expect(asked.at(-1)?.get("q")).toBe("li"));
  await userEvent.click(await screen.findByRole("option", { name: /Li Lei/ }));
  expect(onChange).toHaveBeenCalledWith([{ id: 7, title: "Li Lei" }]);
  for (const query of asked) expect(Number(query.get("limit"))).toBe(12);
});

import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp } from "@/testing/render";
import { Rich } from "./Rich";

it("shows formats, links and mentions", async () => {
  await renderApp(
    <Rich html='<p><strong>Bold</strong> <a href="https://example.com">site</a> <span data-type="mention" data-id="12" data-label="Li">@Li</span></p>' />,
  );
  expect(await screen.findByText("Bold")).toBeInstanceOf(HTMLElement);
  expect(screen.getByText("Bold").tagName).toBe("STRONG");
  expect(screen.getByRole("link", { name: "site" })).toHaveAttribute("rel", "noopener noreferrer nofollow");
  expect(screen.getByRole("link", { name: "@Li" })).toHaveAttribute("href", "/users/12");
});

it("runs nothing, even if the stored text were not clean", async () => {
  const { container } = await renderApp(
    <Rich html='<p onclick="x()">Text<script>x()</script><img src="x" onerror="x()"><a href="javascript:x()">no</a></p>' />,
  );
  await screen.findByText(/Text/);
  expect(container.querySelector("script, img, a, [onclick]")).toBeNull();
});

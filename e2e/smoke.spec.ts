import { expect, test } from "@playwright/test";

test("the web app comes with the program", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Guanxi/);
});

import type { Page } from "@playwright/test";

/** Signs one of the demo people in through the page, as people do. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill("throughline-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/w");
}

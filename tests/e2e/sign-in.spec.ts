import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./sign-in";

/** Tries a password that nobody has, and gives what the page says to it. */
async function tryWrongly(page: Page, email: string): Promise<string> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill("not the password of anybody");
  await page.getByRole("button", { name: "Sign in" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: /\S/ });
  return refusal.innerText();
}

test("who knows the password signs in as often as they like; who guesses is stopped", async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (let turn = 0; turn < 12; turn += 1) {
    await page.context().clearCookies();
    await signIn(page, "lead.evac@example.org");
    await expect(page).toHaveURL(/\/w$/);
  }
  await page.context().clearCookies();
  // An address of this run alone: what a limit has counted stays for a quarter of an hour.
  const guessed = `guessed-${Date.now()}@example.org`;
  for (let turn = 0; turn < 10; turn += 1) {
    expect(await tryWrongly(page, guessed)).toContain("do not fit together");
  }
  expect(await tryWrongly(page, guessed)).toMatch(/^Too many tries\. Wait \d+ minutes/);
});

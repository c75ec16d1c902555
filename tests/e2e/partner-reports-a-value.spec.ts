import { expect, test } from "@playwright/test";
import { signIn } from "./sign-in";

const home = "/w/strive-cincinnati";

test("W7, M6, P1: a partner reports, the backbone approves and releases, the public sees the new value", async ({
  browser,
  page,
}) => {
  await signIn(page, "marcus.bell@example.org");
  await page.goto(`${home}/measurement/report?period=2015%2F16`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report for 2015/16");
  const value = page.getByLabel(/^Value: Fourth graders/).first();
  await value.fill("not a number");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").getByText("This is no number")).toBeVisible();
  await expect(value).toHaveValue("not a number");
  await value.fill("88");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Hand them in when they are whole.")).toBeVisible();
  await page.getByRole("button", { name: /^Submit/ }).click();
  await expect(page.getByText("Waiting for approval").first()).toBeVisible();

  const backbone = await (await browser.newContext()).newPage();
  await signIn(backbone, "ruth.alder@example.org");
  await backbone.goto(`${home}/measurement/review`);
  const report = backbone.getByRole("form", { name: /^Approve Fourth graders/ });
  await report.getByRole("button", { name: "Approve" }).click();
  await expect(report).toHaveCount(0);
  await backbone.goto(`${home}/publish`);
  await backbone.getByLabel("Note to readers").fill("Reading figures of 2015/16.");
  await backbone.getByRole("button", { name: /^Publish release/ }).click();
  await expect(
    backbone.getByText("Everything approved and agreed is public already."),
  ).toBeVisible();

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto("/i/strive-cincinnati/indicators/READ4");
  await expect(reader.getByText("88 %").first()).toBeVisible();
  await expect(reader.getByText("Achieved").first()).toBeVisible();
});

test("M6: a partner of one initiative neither sees nor changes another", async ({ page }) => {
  await signIn(page, "marcus.bell@example.org");
  for (const path of ["", "/measurement", "/agenda", "/publish", "/members"]) {
    const answer = await page.goto(`/w/end-malaria${path}`);
    expect(answer?.status()).toBe(404);
  }
  const answer = await page.goto(`${home}/publish`);
  expect(answer?.status()).toBe(404);
});

import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./sign-in";

const home = "/w/strive-cincinnati";
const decision = "Every junior sits one practice test in autumn";

async function pageOf(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  return page;
}

/** Records what was found, on the turn-the-curve page that is open. */
async function recordReview(page: Page, verdict: string, keepCourse: string): Promise<void> {
  await page.getByText("Record a review", { exact: true }).click();
  const form = page.getByRole("form", { name: "Record a review" });
  await form.getByLabel("What works").fill("Those who finish the course gain two points.");
  await form.getByLabel("What does not").fill("Too few finish it.");
  await form.getByLabel(verdict).check();
  const reason = form.getByLabel(/^If nothing is to change/);
  if (keepCourse !== "" && (await reason.count()) > 0) await reason.fill(keepCourse);
  await form.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("Look at it again", { exact: true })).toBeVisible();
}

test("M18, W10: what is off track gets its story, a review and a course correction that ends on the chart", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const backbone = await pageOf(browser, "ruth.alder@example.org");
  await backbone.goto(`${home}/progress`);
  await expect(backbone.getByRole("heading", { level: 1 })).toContainText("nobody has decided");
  await backbone.getByRole("link", { name: "Average ACT score, Cincinnati" }).first().click();
  await expect(backbone.getByRole("heading", { level: 1 })).toHaveText(
    "Turn the curve: Average ACT score, Cincinnati",
  );

  // The story is saved while it is typed: no button is pressed.
  const story = backbone.getByRole("form", { name: "Write the story" });
  await story.getByLabel(/^The story/).fill("One pupil in three never sits a practice test.");
  await expect(story.getByText("All is saved.")).toBeVisible();
  await story.getByLabel(/^What holds it back/).fill("The test is on a Saturday.");
  await expect(backbone.getByText("The test is on a Saturday.").first()).toBeVisible();
  await expect(story.getByText("All is saved.")).toBeVisible();
  await backbone.reload();
  await expect(
    backbone.getByRole("article").getByText("One pupil in three never sits a practice test."),
  ).toBeVisible();

  await recordReview(backbone, "Adjust", "");
  await expect(backbone.getByText(/^Version 1, kept/)).toBeVisible();
  await backbone.getByText("Decide a course correction", { exact: true }).click();
  const decide = backbone.getByRole("form", { name: "Decide a course correction" });
  await decide.getByLabel("What changes").fill(decision);
  await decide.getByLabel("Which activity or strategy").selectOption({
    label: "Senior bridge course",
  });
  await decide.getByLabel("Who sees to it").selectOption({
    label: "Marcus Bell, Cincinnati Public Schools",
  });
  await decide.getByLabel("Until").fill("2030-01-15");
  await decide.getByRole("button", { name: "Decide it" }).click();
  await expect(backbone.getByText(decision).first()).toBeVisible();

  // Its owner finds it on the desk, and says that it is done.
  const owner = await pageOf(browser, "marcus.bell@example.org");
  await owner.goto(home);
  const duty = owner.getByRole("listitem").filter({ hasText: decision });
  await duty.getByRole("link", { name: "Say that it is done" }).click();
  await owner.waitForURL(/turn-the-curve|\/indicators\//);
  const correction = owner.getByRole("listitem").filter({ hasText: decision });
  await correction.getByText("Say that it is done", { exact: true }).click();
  const done = owner.getByRole("form", { name: `Say that this is done: ${decision}` });
  await done.getByLabel(/^What the chart says/).fill("Practice test for all");
  await done.getByLabel("Since which day").fill("2014-10-01");
  await done.getByRole("button", { name: "It is done" }).click();
  await expect(
    owner.getByRole("figure").getByText("Practice test for all").filter({ visible: true }).first(),
  ).toBeVisible();
  await owner.goto(home);
  await expect(owner.getByText(decision)).toHaveCount(0);

  // The cycle does not close before every core indicator was looked at.
  await backbone.goto(`${home}/reviews`);
  await backbone.getByRole("row").filter({ hasText: "Open" }).getByRole("link").click();
  await backbone.waitForURL(/reviews\/[0-9a-f-]+$/);
  const cycle = backbone.url();
  await backbone.getByRole("button", { name: "Close the cycle" }).click();
  await expect(backbone.getByRole("alert").getByText(/not looked at in this cycle/)).toBeVisible();
  for (;;) {
    await backbone.goto(cycle);
    const left = backbone.getByRole("row").filter({ hasText: "Not looked at yet" });
    if ((await left.count()) === 0) break;
    await left.first().getByRole("link").click();
    await recordReview(backbone, "Continue", "We first want to see another year.");
  }
  await backbone.getByRole("button", { name: "Close the cycle" }).click();
  await expect(backbone.getByText(/This is how all stood on that day/)).toBeVisible();
  await expect(backbone.getByRole("button", { name: "Close the cycle" })).toHaveCount(0);
});

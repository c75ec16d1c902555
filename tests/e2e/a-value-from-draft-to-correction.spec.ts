import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./sign-in";

const home = "/w/resilient-new-orleans/measurement";
const name = "Volunteers trained for assisted evacuation";
const question = "Is the drill of December in it?";
const correction =
  "The number of trained volunteers for the second half of 2016 was counted twice.";

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  return page;
}

/** The partner writes its value and hands it in. */
async function report(page: Page, value: string, note: string) {
  await page.goto(`${home}/report?period=2016-H2`);
  await page.getByLabel(`Value: ${name}`, { exact: false }).fill(value);
  await page.getByLabel(`Note: ${name}`, { exact: false }).fill(note);
  await expect(page.getByText("All is saved.")).toBeVisible();
  await page.getByRole("button", { name: "Submit one report" }).click();
  await expect(page.getByText("Every report of this period is handed in.")).toBeVisible();
}

async function approve(page: Page) {
  await page.goto(`${home}/review`);
  const form = page.getByRole("form", { name: `Approve ${name}` });
  await form.getByRole("button", { name: "Approve" }).click();
  await expect(form).toHaveCount(0);
}

async function release(page: Page, note: string) {
  await page.goto("/w/resilient-new-orleans/publish");
  await page.getByLabel("Note to readers").fill(note);
  await page.getByRole("button", { name: /^Publish release/ }).click();
  await expect(page.getByText("Everything approved and agreed is public already.")).toBeVisible();
}

test("M6, P1: a value goes from draft to release, is corrected, and its whole history stays", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const partner = await signedIn(browser, "lead.evac@example.org");
  const backbone = await signedIn(browser, "odile.fontenot@example.org");
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();

  await report(partner, "152", "Both rounds");

  // The backbone asks in place, and gives the report back.
  await backbone.goto(`${home}/review`);
  const card = backbone.getByRole("listitem").filter({ hasText: name });
  await card.getByRole("link", { name: /^Comment/ }).click();
  const thread = backbone.getByRole("form", { name: `Comment on ${name}` });
  await thread.getByLabel("Comment", { exact: true }).fill(question);
  await thread.getByRole("button", { name: "Send" }).click();
  await expect(card.getByText(question)).toBeVisible();
  await card.getByText("Return with a note").click();
  const back = backbone.getByRole("form", { name: `Return ${name}` });
  await back.getByLabel("What should they look at?").fill("Please see the comment.");
  await back.getByRole("button", { name: "Return" }).click();
  await expect(card).toHaveCount(0);

  // The partner finds the question in the row it is about, mends the value and hands it in again.
  await partner.goto(`${home}/report?period=2016-H2`);
  await expect(partner.getByText("Please see the comment.")).toBeVisible();
  await expect(partner.getByText(question)).toBeVisible();
  await report(partner, "164", "With the drill of December");
  await approve(backbone);
  await release(backbone, "Second half of 2016.");
  await reader.goto("/i/resilient-new-orleans/indicators/EVAC-P");
  await expect(reader.getByText("164 people").first()).toBeVisible();

  // After the release a mistake is found.
  await backbone.goto(`${home}/review`);
  const row = backbone
    .getByRole("row")
    .filter({ hasText: name })
    .filter({ hasText: "Second half of 2016" });
  await row.locator("summary").click();
  const again = backbone.getByRole("form", { name: `Reopen ${name}` }).first();
  await again.getByLabel("Why?").fill("One list was counted twice.");
  await again.getByRole("button", { name: "Reopen" }).click();
  await expect(
    backbone.getByRole("row").filter({ hasText: name }).filter({ hasText: "Second half of 2016" }),
  ).toHaveCount(0);
  await reader.reload();
  await expect(reader.getByText("164 people").first()).toBeVisible();
  await report(partner, "158", "Without the second list");
  await approve(backbone);
  await release(backbone, correction);
  await reader.reload();
  await expect(reader.getByText("158 people").first()).toBeVisible();
  await expect(reader.getByText("164 people")).toHaveCount(0);
  await reader.goto("/i/resilient-new-orleans/releases");
  await expect(reader.getByText(correction)).toBeVisible();

  // The history of the value tells it all, newest first.
  await backbone.goto(home);
  await backbone.getByRole("link", { name }).first().click();
  await backbone.getByRole("link", { name: "Reported values and their history" }).click();
  await backbone.getByRole("table").getByRole("link").first().click();
  const events = backbone.getByRole("listitem").filter({ has: backbone.locator("time") });
  await expect(events.first()).toContainText("Report approved");
  const told = (await events.allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
  for (const text of [
    ...["158 people", "164 people", "152 people", "Please see the comment.", question],
    ...["One list was counted twice.", "Report reopened for correction", "Report returned"],
  ]) {
    expect(told).toContain(text);
  }
});

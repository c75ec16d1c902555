import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./sign-in";

const home = "/w/clean-river";

/** A day some weeks ahead, as a date field takes it. */
function inWeeks(weeks: number): string {
  return new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

async function press(page: Page, name: string | RegExp) {
  await page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
}

async function saved(page: Page) {
  await expect(page.getByText("Saved.").first()).toBeVisible();
}

/** The first organization of a form with the same fields. */
async function fillOrganization(page: Page, name: string, sector: string, code: string) {
  await page.getByLabel("Organization", { exact: true }).fill(name);
  await page.getByLabel("Sector").selectOption(sector);
  await page.getByLabel("Short code").fill(code);
}

async function createInitiative(page: Page) {
  await signIn(page, "admin@example.org");
  await page.getByRole("link", { name: "Start an initiative" }).click();
  await page.getByLabel("Address", { exact: true }).fill("clean-river");
  await page.getByLabel("Name of the initiative").fill("Clean River");
  await page.getByLabel("In one or two sentences").fill("A river one can swim in.");
  await page.getByLabel("The problem").fill("The river is dirty.");
  await page.getByLabel("Population").fill("All who live by it");
  await page.getByLabel("Place", { exact: true }).fill("The valley");
  await fillOrganization(page, "River Office", "nonprofit", "RO");
  await press(page, "Start an initiative");
  await page.waitForURL(`**${home}`);
}

/** Invites an organization and the person who leads for it; it takes part once that person accepts. Answers the person's page. */
async function invitePartner(
  page: Page,
  browser: Browser,
  partner: { name: string; sector: string; code: string; email: string },
): Promise<Page> {
  await page.goto(`${home}/stakeholders`);
  await fillOrganization(page, partner.name, partner.sector, partner.code);
  await press(page, "Invite an organization");
  await expect(page.getByText("The organization is on the list.")).toBeVisible();
  await page.goto(`${home}/members`);
  await page.getByLabel("Organization", { exact: true }).selectOption({ label: partner.name });
  await page.getByLabel("E-mail address").fill(partner.email);
  const invitation = page.getByRole("form", { name: "Invite a person" });
  await invitation.getByLabel("Role").selectOption("partner_lead");
  await press(page, "Invite a person");
  const link = await page.getByLabel(`Link for ${partner.email}`).inputValue();
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(new URL(link).pathname);
  await theirs.getByLabel("Your name").fill("Lee Valley");
  await theirs.getByLabel("Password").fill("a river one can swim in");
  await press(theirs, "Accept and sign in");
  await theirs.waitForURL(`**${home}`);
  return theirs;
}

async function appointBackbone(page: Page) {
  await page.goto(`${home}/backbone`);
  await page.getByLabel("Name", { exact: true }).first().fill("Ada River");
  await page.getByLabel("Position").first().fill("Director");
  await page.getByLabel("Source").first().fill("Donations");
  await page.getByLabel("Share in percent").first().fill("100");
  await press(page, "Save the appointment");
  await expect(page.getByText("Ada River, Director")).toBeVisible();
}

async function givePositions(people: readonly Page[], address: string) {
  for (const person of people) {
    await person.goto(address);
    await person.getByRole("radio", { name: /^Consent You can live/ }).check();
    await press(person, "Give this position");
    await expect(person.getByRole("button", { name: "Change to this position" })).toBeVisible();
  }
}

async function closeRound(page: Page, address: string) {
  await page.goto(address);
  await page.getByLabel("What came of it").fill("All can live with it.");
  await press(page, "Close the round");
  await expect(page.getByRole("button", { name: "Close the round" })).toHaveCount(0);
}

test("W1 to W7, P1: a new initiative goes from blank to its first released indicator, refused at each gate not yet met", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await createInitiative(page);

  // W2: neither partners nor a vision.
  await page.goto(`${home}/agenda/edit`);
  await page.getByLabel("The problem").fill("The river is dirty.");
  await press(page, "Save");
  await saved(page);
  await page.goto(`${home}/agenda`);
  await press(page, "Open the consultation");
  const alert = page.getByRole("alert").first();
  await expect(alert.getByText("conditions are not met yet")).toBeVisible();
  await expect(alert.getByText("1 active stakeholders, 3 are needed")).toBeVisible();
  await expect(alert.getByText("The vision is not written")).toBeVisible();

  const farmers = await invitePartner(page, browser, {
    ...{ name: "Valley Farmers", sector: "business", code: "VF", email: "vf@example.org" },
  });
  const school = await invitePartner(page, browser, {
    ...{ name: "Valley School", sector: "education", code: "VS", email: "vs@example.org" },
  });
  await appointBackbone(page);
  await page.goto(`${home}/agenda/edit`);
  await page.getByLabel("The vision").fill("Children swim in it.");
  await page.getByLabel("Population").first().fill("All who live by it");
  await page.getByLabel("Place", { exact: true }).first().fill("The valley");
  await press(page, "Save");
  await saved(page);
  const addOutcome = page.getByRole("form", { name: "Add an outcome" });
  await addOutcome.getByLabel("Title").fill("Clean water");
  await addOutcome.getByRole("button", { name: "Add an outcome" }).click();
  await page.getByText("Add a strategy", { exact: true }).first().click();
  const addStrategy = page.getByRole("form", { name: "Add a strategy to Clean water" });
  await addStrategy.getByLabel("Title").fill("Strips of grass along the fields");
  await addStrategy.getByRole("button", { name: "Add a strategy" }).click();
  await expect(page.getByText("Strips of grass along the fields").first()).toBeVisible();
  await page.goto(`${home}/agenda`);
  await press(page, "Open the consultation");

  // W3: nobody's perspective is known yet.
  await page.getByLabel("Deadline").fill(inWeeks(2));
  await press(page, "Open the consent round");
  await expect(page.getByRole("alert").first().getByText("not met yet")).toBeVisible();

  for (const person of [page, farmers, school]) {
    await person.goto(`${home}/agenda/perspectives/own`);
    for (const box of await person.getByRole("form").getByRole("textbox").all()) {
      await box.fill("What we see from here.");
    }
    await press(person, "Give it to all");
    await saved(person);
    await person.goto(`${home}/agenda`);
    const answer = person.getByRole("form", { name: "Your answer" });
    await answer.getByRole("radio").first().check();
    await answer.getByRole("button", { name: "Send" }).click();
    await saved(person);
  }
  for (const organization of ["River Office", "Valley Farmers", "Valley School"]) {
    await page.goto(`${home}/agenda`);
    await page.getByText("Answer this", { exact: true }).first().click();
    const answer = page.getByRole("form", { name: `Answer ${organization}` });
    await answer.getByLabel("How, or why not").fill("It stands in the agenda.");
    await answer.getByRole("button", { name: "Save the answer" }).click();
    await expect(answer.getByText("Saved.")).toBeVisible();
  }
  await page.goto(`${home}/agenda`);
  await page.getByLabel("Deadline").fill(inWeeks(2));
  await press(page, "Open the consent round");
  await page.waitForURL(/consent-rounds\/[0-9a-f-]{36}$/);
  const agendaRound = page.url();

  // W4: not before the round has passed.
  await givePositions([page, farmers, school], agendaRound);
  await closeRound(page, agendaRound);
  await page.goto(`${home}/agenda`);
  await press(page, "Adopt");
  await expect(page.getByText("Adopted", { exact: false }).first()).toBeVisible();

  // W5: a passport half written is not put to consent.
  await page.goto(`${home}/measurement/indicators/new`);
  await page.getByLabel("Name", { exact: true }).fill("Days one can swim");
  await page.getByLabel("Code", { exact: true }).fill("SWIM");
  await page.getByLabel("What it serves").selectOption({ label: "Clean water" });
  await page.getByLabel("Kind of value").selectOption("count");
  await page.getByLabel("Unit").fill("days");
  await page.getByLabel("Core indicator").check();
  await press(page, "Save the draft");
  await page.waitForURL(/indicators\/[0-9a-f-]{36}$/);
  const indicator = page.url();
  await page.goto(`${home}/measurement/propose`);
  await page.getByLabel("Positions until").fill(inWeeks(2));
  await press(page, "Put to consent");
  await expect(page.getByRole("alert").first().getByText("SWIM has no definition")).toBeVisible();
  await page.goto(`${indicator}/edit`);
  await page.getByLabel("Definition").fill("Days from June to August on which bathing is allowed.");
  await page.getByLabel("Which way it should go").selectOption("increase");
  await page.getByLabel("Source", { exact: true }).fill("Health office, bathing register");
  await page.getByLabel("How often").selectOption("calendar_year");
  await page.getByLabel("Steward").selectOption({ label: "Valley School" });
  await page.getByLabel("How reporters become one value").selectOption("sum");
  await page.getByLabel("The split is settled").check();
  await page.getByLabel("Baseline period").fill("2023");
  await page.getByLabel("Baseline value").fill("12");
  await page.getByLabel("Target for").first().fill("2030");
  await page.getByLabel("Target value").first().fill("80");
  await page.getByLabel("Decimals").fill("0");
  await press(page, "Save the passport");
  await page.waitForURL(indicator);
  await page.goto(`${home}/measurement/propose`);
  await press(page, "Put to consent");
  await page.waitForURL(/consent-rounds\/[0-9a-f-]{36}$/);
  const indicatorRound = page.url();

  // W6: not before its round has passed.
  await page.goto(indicator);
  await press(page, "Put it into force");
  await expect(page.getByRole("alert").first().getByText("not met yet")).toBeVisible();
  await givePositions([page, farmers, school], indicatorRound);
  await closeRound(page, indicatorRound);
  await page.goto(indicator);
  await press(page, "Put it into force");
  await expect(page.getByText("Agreed", { exact: true }).first()).toBeVisible();

  // W7: the school is asked to report, for periods that are open.
  await page
    .getByRole("combobox", { name: "Ask a stakeholder to report" })
    .selectOption({ label: "Valley School" });
  await press(page, "Ask");
  await expect(page.getByText("No approved report yet")).toBeVisible();
  for (const [period, value] of [
    ["2023", "12"],
    ["2025", "40"],
  ] as const) {
    await page.goto(`${home}/measurement/periods`);
    await page.getByLabel("Period", { exact: true }).fill(period);
    await press(page, "Open a period");
    await saved(page);
    await school.goto(`${home}/measurement/report?period=${period}`);
    await school.getByLabel(/^Value: Days one can swim/).fill(value);
    await press(school, "Save");
    await expect(school.getByText("Saved. Hand them in when they are whole.")).toBeVisible();
    await press(school, /^Submit/);
    await expect(school.getByText("Waiting for approval").first()).toBeVisible();
    await page.goto(`${home}/measurement/review`);
    await page.getByRole("button", { name: "Approve", exact: true }).first().click();
    await expect(page.getByText("Nothing waits for you")).toBeVisible();
  }
  await page.goto(`${home}/publish`);
  await page.getByLabel("Note to readers").fill("Our first numbers.");
  await press(page, /^Publish release/);
  await expect(page.getByText("Everything approved and agreed is public already.")).toBeVisible();

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto("/i/clean-river/indicators/SWIM");
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("Days one can swim");
  for (const text of ["40 days", "On track"])
    await expect(reader.getByText(text).filter({ visible: true }).first()).toBeVisible();
});

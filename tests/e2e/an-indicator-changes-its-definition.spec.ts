import { expect, type Page, test } from "@playwright/test";
import { database, home } from "./home-initiative";
import { signIn } from "./sign-in";

const code = "TREND";
const before = "Share of the student measures in the partnership's yearly report";
const after = "Share of the core measures in the partnership's yearly report that improved.";

async function indicatorAddress(): Promise<string> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select t.id from indicator t join initiative i on i.id = t.initiative_id
        where i.slug = $1 and t.code = $2`,
      [home, code],
    );
    return `/w/${home}/measurement/indicators/${rows[0].id}`;
  });
}

/** Those who speak for the other stakeholders can live with it; on screen one position shows how it is given. */
async function othersConsent(consentRoundId: string): Promise<void> {
  await database((client) =>
    client.query(
      `insert into position (initiative_id, id, consent_round_id, stakeholder_id, member_id, choice, given_at)
       select distinct on (s.id) s.initiative_id, gen_random_uuid(), r.id, s.id, m.id,
              'consent'::position_choice, now()
         from consent_round r
         join stakeholder s on s.initiative_id = r.initiative_id and s.state = 'active'
         join member m on m.initiative_id = s.initiative_id and m.stakeholder_id = s.id
        where r.id = $1 and not exists (select from position p
                where p.initiative_id = s.initiative_id and p.consent_round_id = r.id
                  and p.stakeholder_id = s.id)
        order by s.id, m.joined_at`,
      [consentRoundId],
    ),
  );
}

async function proposeChange(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByRole("link", { name: "Change what was agreed" }).click();
  await page.getByLabel("Definition", { exact: true }).fill(after);
  await page.getByRole("button", { name: "Put the change to consent" }).click();
  // Nothing said since when or why: the form says so and keeps what was typed.
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Definition", { exact: true })).toHaveValue(after);
  await page.getByLabel("The new definition holds from").fill("2011");
  await page.getByLabel("Why it should change").fill("The report leaves the other measures out.");
  await page.getByRole("button", { name: "Put the change to consent" }).click();
  await page.waitForURL(/consent-rounds\/[0-9a-f-]{36}$/);
  return page.url();
}

test("W12: an agreed definition changes with the consent of all, and the series breaks for everybody to see", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const address = await indicatorAddress();
  await signIn(page, "ruth.alder@example.org");
  const round = await proposeChange(page, address);
  // Old and new stand side by side, word by word.
  await expect(page.getByRole("insertion").filter({ hasText: "core" })).toBeVisible();
  await page.getByRole("radio", { name: /^Consent You can live/ }).check();
  await page.getByRole("button", { name: "Give this position" }).click();
  await expect(page.getByRole("button", { name: "Change to this position" })).toBeVisible();

  // Before the round has passed, nothing changes.
  await page.goto(address);
  await expect(page.getByText(before).first()).toBeVisible();
  await othersConsent(round.split("/").at(-1) ?? "");
  await page.goto(round);
  await page.getByLabel("What came of it").fill("All can live with it.");
  await page.getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByRole("button", { name: "Close the round" })).toHaveCount(0);

  await page.goto(address);
  await page.getByRole("button", { name: "Put the change into force" }).click();
  await expect(page.getByRole("button", { name: "Put the change into force" })).toHaveCount(0);
  await expect(page.getByText(after).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("The report leaves the other measures out.").first()).toBeVisible();

  await page.goto(`/w/${home}/publish`);
  await page.getByLabel("Note to readers").fill("The trend counts core measures from 2011.");
  await page.getByRole("button", { name: /^Publish release/ }).click();
  await expect(page.getByText(/counts core measures from 2011/).first()).toBeVisible();
  await page.goto(`/i/${home}/indicators/${code}`);
  await expect(page.getByText(after).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where the definition changed" })).toBeVisible();
  await expect(page.getByRole("deletion").filter({ hasText: "student" })).toBeVisible();

  const file = await page.request.get(`/api/v1/initiatives/${home}/observations.csv`);
  const [head = "", ...rows] = (await file.text()).split(/\r?\n/);
  const column = head.split(",").indexOf("definition");
  const definitions = rows
    .filter((row) => row.startsWith(`${code},`))
    .map((row) => [row.split(",")[head.split(",").indexOf("period")], row.split(",")[column]]);
  expect(definitions).toEqual([
    ["2009", "1"],
    ["2010", "1"],
    ["2011", "2"],
    ["2012", "2"],
  ]);
});

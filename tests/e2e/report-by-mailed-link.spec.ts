import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { database, home } from "./home-initiative";
import { signIn } from "./sign-in";

const person = "Nora Vance";
const gone = "This link does not work any more";

async function openPeriod(page: Page): Promise<void> {
  const id = await database(async (client) => {
    const { rows } = await client.query(
      `select p.id from reporting_period p join initiative i on i.id = p.initiative_id
        where i.slug = $1 and p.period_key = '2015/16'`,
      [home],
    );
    return rows[0].id;
  });
  await page.goto(`/w/${home}/measurement/periods/${id}`);
}

// Of these schools' reports two were handed in already; here they have not begun with them.
test.beforeEach(async () => {
  await database(async (client) => {
    const own = `from stakeholder s where s.code = 'COV' and s.initiative_id = $1
      and r.initiative_id = s.initiative_id and r.stakeholder_id = s.id and r.period_key = '2015/16'`;
    const { rows } = await client.query(`select id from initiative where slug = $1`, [home]);
    const initiative = [rows[0].id];
    await client.query(
      `update report r set state = 'draft', submitted_at = null, submitted_by_member_id = null,
              submitted_by_link_id = null ${own}`,
      initiative,
    );
    await client.query(
      `update observation r set availability = 'withdrawn', value = null, numerator = null,
              denominator = null, not_available_reason = null, note = null ${own}`,
      initiative,
    );
  });
});

/** The backbone asks Covington's schools by link, and passes the link on. */
async function linkForCovington(page: Page, person: string): Promise<string> {
  await openPeriod(page);
  await page.getByText("Ask a person by link").click();
  await page
    .getByLabel("For which organization?")
    .selectOption({ label: "Covington Independent Public Schools" });
  await page.getByLabel("Name of the person").fill(person);
  await page.getByLabel("E-mail address").fill("nora.vance@example.org");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = page.getByRole("textbox", { name: `Link of ${person}` });
  await expect(link).toHaveValue(/\/report\/[\w-]{43}$/);
  return new URL(await link.inputValue()).pathname;
}

/** A browser of somebody without an account, on a phone, and without any script. */
async function withoutScript(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: baseURL ?? "", javaScriptEnabled: false },
    viewport: { width: 375, height: 740 },
  });
  return context.newPage();
}

test("M6: a named person without an account reports by link, without a script; the link is revoked", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await signIn(page, "ruth.alder@example.org");
  const address = await linkForCovington(page, person);
  const nora = await withoutScript(browser, baseURL);
  const answer = await nora.goto(address);
  expect([
    answer?.headers()["referrer-policy"],
    answer?.headers()["x-robots-tag"],
    answer?.headers()["cache-control"]?.includes("no-store"),
  ]).toEqual(["no-referrer", "noindex, nofollow", true]);
  await expect(nora.getByRole("heading", { level: 1 })).toHaveText("Numbers for 2015/16");

  // A mistake: what was typed stays, the mistake is said beside its box, the good row is saved.
  const absent = nora.locator("section", { hasText: "missing a tenth of school days" }).first();
  const numbers = absent.locator('input[inputmode="decimal"]');
  await numbers.nth(0).fill("12o");
  await numbers.nth(1).fill("1,400");
  const ready = nora.locator("section", { hasText: "prepared for kindergarten" }).first();
  await ready.getByText("No value, a note or evidence?").first().click();
  await ready
    .getByLabel(/^Not available because/)
    .first()
    .fill("The test was not held.");
  await nora.getByRole("button", { name: "Save and hand in" }).click();
  await expect(nora.getByRole("alert")).toContainText("One row needs your attention.");
  await expect(numbers.nth(0)).toHaveValue("12o");
  await expect(numbers.nth(1)).toHaveValue("1,400");
  await expect(absent.getByText("This is no number.")).toBeVisible();
  const width = await nora.evaluate(() => document.documentElement.scrollWidth).catch(() => 375);
  expect(width).toBe(375);

  await numbers.nth(0).fill("120");
  await nora.getByRole("button", { name: "Save and hand in" }).click();
  // What jumps away from its history is asked about once; handing in again says that it is right.
  await expect(nora.getByText("8.6 % is far from what this row said before")).toBeVisible();
  await expect(nora.getByText("Nothing is handed in yet.")).toBeVisible();
  await nora.getByRole("button", { name: "Save and hand in" }).click();
  await expect(nora.getByText("Thank you")).toBeVisible();
  await expect(nora.getByText("120 / 1,400")).toBeVisible();

  // The backbone sees it in the queue, under the person's name.
  await page.goto(`/w/${home}/measurement/review`);
  const waiting = page.getByRole("listitem").filter({ hasText: `${person}, by reporting link` });
  await expect(waiting.first()).toBeVisible();
  await expect(waiting.filter({ hasText: "120 / 1,400" })).toHaveCount(1);

  await openPeriod(page);
  const row = page.getByRole("row").filter({ hasText: person });
  await expect(row).toContainText("Used");
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("Revoked");
  for (const path of [address, `/report/${"x".repeat(43)}`, "/report/unknown"]) {
    await nora.goto(path);
    await expect(nora.getByRole("heading", { level: 1 })).toHaveText(gone);
    await expect(nora.getByText(/Strive|Cincinnati|Covington|Nora/)).toHaveCount(0);
  }
  await nora.context().close();
});

test("M6: axe finds nothing on the page behind a link, nor where the link has ended", async ({
  page,
}) => {
  await signIn(page, "tomas.reyes@example.org");
  const address = await linkForCovington(page, "Asa Field");
  await page.context().clearCookies();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of [address, "/report/unknown"]) {
      await page.goto(path);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.length).toBeGreaterThan(5);
      expect([path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([path, []]);
    }
  }
});

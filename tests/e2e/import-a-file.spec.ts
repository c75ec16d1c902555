import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { database } from "./home-initiative";
import { signIn } from "./sign-in";

const slug = "end-malaria";
const head = "indicator,period,reporter,place,category,value,numerator,denominator";

/** The real figures of the Malaria Atlas Project that the demonstration holds: parts of its rates, as counts of their own. */
function countsOf(file: string, part: string, whole: string): readonly string[] {
  const path = join(import.meta.dirname, "../../prisma/seed/data/end-malaria", file);
  const rows = readFileSync(path, "utf8").trim().split("\n").slice(1);
  return rows.flatMap((row) => {
    const [, period, reporter, place, , , numerator, denominator] = row.split(",");
    const start = `${period},${reporter},${place},,`;
    return [`${part},${start}${numerator},,`, `${whole},${start}${denominator},,`];
  });
}

const good = [
  ...countsOf("mortality.csv", "DEATHS", "PEOPLE"),
  ...countsOf("net-use.csv", "SLEEPERS", "ASKED"),
];

const bad = [
  ["DEATHS,2000,MAP,ATLANTIS,,5,,", "This place is not defined."],
  ["DEATHS,2000,MAP,AFG,,minus five,,", "This is no number."],
  ["DEATHS,2000,MAP,ALB,,-5,,", "A count cannot be less than 0."],
  ["NOTHING,2000,MAP,AFG,,5,,", "No indicator has this code."],
  ["DEATHS,sometime,MAP,AFG,,5,,", "This is no period."],
  ["DEATHS,2000,NOBODY,AFG,,5,,", "No stakeholder has this code."],
] as const;

/** Four counts, agreed and reported by the Malaria Atlas Project, with every period open. */
async function givenCounts(): Promise<void> {
  await database(async (client) => {
    for (const code of ["DEATHS", "PEOPLE", "SLEEPERS", "ASKED"]) {
      await client.query(
        `with made as (
           insert into indicator (initiative_id, id, code, name, level, value_kind, frequency,
                                  aggregation_rule, state, agreed_at)
           select id, gen_random_uuid(), $2, $2, 'population', 'count', 'calendar_year', 'sum',
                  'agreed', now() from initiative where slug = $1
           on conflict do nothing returning initiative_id, id)
         insert into reporter (initiative_id, id, indicator_id, stakeholder_id)
         select m.initiative_id, gen_random_uuid(), m.id, s.id from made m
           join stakeholder s on s.initiative_id = m.initiative_id and s.code = 'MAP'`,
        [slug, code],
      );
    }
    await client.query(
      `update reporting_period set state = 'open', locked_at = null
        where initiative_id = (select id from initiative where slug = $1)`,
      [slug],
    );
  });
}

async function written(): Promise<number> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select count(*)::int from observation o join indicator i
          on i.initiative_id = o.initiative_id and i.id = o.indicator_id
        where i.code in ('DEATHS', 'PEOPLE', 'SLEEPERS', 'ASKED') and o.availability <> 'withdrawn'`,
    );
    return rows[0].count;
  });
}

test("more than 10 000 real observations: refused rows are named, nothing is written by halves, and all of it can be undone", async ({
  page,
}) => {
  test.setTimeout(300_000);
  expect(good.length).toBeGreaterThan(10_000);
  await givenCounts();
  await signIn(page, "amara.diallo@example.org");
  await page.goto(`/w/${slug}/measurement/import`);
  const file = {
    name: "counts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([head, ...good, ...bad.map(([row]) => row)].join("\n")),
  };
  const total = good.length.toLocaleString("en");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(
    page.getByText(`${total} values created, 0 changed, 0 unchanged, ${bad.length} refused.`),
  ).toBeVisible({ timeout: 60_000 });
  for (const [index, [, reason]] of bad.entries()) {
    const line = String(good.length + 2 + index);
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: line }) });
    await expect(row).toContainText(reason);
  }
  expect(await written()).toBe(0);

  await page.getByLabel("Import nothing").check();
  await page.getByRole("button", { name: "Import now" }).click();
  const form = page.getByRole("form", { name: "Import now" });
  await expect(form.getByRole("alert")).toBeVisible({ timeout: 60_000 });
  expect(await written()).toBe(0);

  await page.getByLabel("Import the good rows").check();
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByText(/^Imported: [\d,]+ created/)).toBeVisible({ timeout: 60_000 });
  expect(await written()).toBe(good.length);

  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("Undone: what this import had written is taken back.")).toBeVisible({
    timeout: 60_000,
  });
  expect(await written()).toBe(0);
});

import { expect, test } from "@playwright/test";
import { database } from "./home-initiative";
import { signIn } from "./sign-in";

const slug = "end-malaria";

/** A table as an office sends it: a title, semicolons, decimal commas, years across, a mark, a place nobody knows, a note. */
const wide = [
  "Bednets per person, by country;;;",
  ";;;",
  "Country;2001;2002;2003",
  "Afghanistan;0,5;1,25;..",
  "Algeria;2,75;3,5;4,125",
  "Atlantis;1,0;1,0;1,0",
  "Source: Ministry of Health;;;",
].join("\r\n");

/** An indicator of one index a place, agreed and reported by the Malaria Atlas Project, with every period open. */
async function givenIndex(): Promise<void> {
  await database(async (client) => {
    await client.query(
      `with made as (
         insert into indicator (initiative_id, id, code, name, level, value_kind, frequency,
                                aggregation_rule, state, agreed_at)
         select id, gen_random_uuid(), 'NETS', 'Bednets per person', 'population', 'index',
                'calendar_year', 'none', 'agreed', now() from initiative where slug = $1
         on conflict do nothing returning initiative_id, id)
       insert into reporter (initiative_id, id, indicator_id, stakeholder_id)
       select m.initiative_id, gen_random_uuid(), m.id, s.id from made m
         join stakeholder s on s.initiative_id = m.initiative_id and s.code = 'MAP'`,
      [slug],
    );
    await client.query(
      `update reporting_period set state = 'open', locked_at = null
        where initiative_id = (select id from initiative where slug = $1)`,
      [slug],
    );
  });
}

async function written(): Promise<readonly string[]> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select concat_ws(' ', o.place_code, o.period_key, o.availability, trim_scale(o.value)) as line
         from observation o join indicator i
           on i.initiative_id = o.initiative_id and i.id = o.indicator_id
        where i.code = 'NETS' order by 1`,
    );
    return rows.map(({ line }) => line);
  });
}

test("a wide file with decimal commas is mapped, corrected, imported and undone", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await givenIndex();
  await signIn(page, "amara.diallo@example.org");
  await page.goto(`/w/${slug}/measurement/import`);
  await page.getByLabel("File", { exact: true }).setInputFiles({
    ...{ name: "bednets.csv", mimeType: "text/csv" },
    buffer: Buffer.from(wide),
  });
  await page.getByRole("button", { name: "Read the file" }).click();

  await expect(page.getByRole("heading", { name: "How this file is read" })).toBeVisible();
  await expect(page.getByLabel("What column A is")).toHaveValue("place");
  await expect(page.getByLabel("What column B is")).toHaveValue("value");
  await expect(page.getByLabel("Rows of headings")).toHaveValue("3");
  await expect(page.getByLabel("Last row of figures")).toHaveValue("6");
  await expect(page.getByLabel("Mark before the decimals")).toHaveValue(",");
  await expect(page.getByText("Nothing says the indicator.")).toBeVisible();

  await page.getByLabel("Indicator of all rows").selectOption("NETS");
  await page.getByLabel("Reporter of all rows").selectOption("MAP");
  await page.reload();
  await expect(page.getByLabel("Indicator of all rows")).toHaveValue("NETS");
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(page.getByText("6 values created, 0 changed, 0 unchanged, 3 refused.")).toBeVisible({
    timeout: 60_000,
  });
  const refused = page.getByRole("row").filter({ hasText: "Atlantis" });
  await expect(refused).toHaveCount(3);
  await expect(refused.first()).toContainText("A6");
  expect(await written()).toEqual([]);

  await page.getByText("Change how the file is read").click();
  await page.getByLabel("Atlantis").selectOption({ label: "Leave these rows out" });
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(page.getByText("6 values created, 0 changed, 0 unchanged, 0 refused.")).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByText(/^Imported: 6 created/)).toBeVisible({ timeout: 60_000 });
  expect(await written()).toEqual([
    "AFG 2001 reported 0.5",
    "AFG 2002 reported 1.25",
    "AFG 2003 not_available",
    "DZA 2001 reported 2.75",
    "DZA 2002 reported 3.5",
    "DZA 2003 reported 4.125",
  ]);

  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("Undone: what this import had written is taken back.")).toBeVisible({
    timeout: 60_000,
  });
  expect((await written()).map((line) => line.split(" ")[2])).toEqual(
    Array.from({ length: 6 }, () => "withdrawn"),
  );

  // The next file of the same office is read as this one was.
  await page.goto(`/w/${slug}/measurement/import`);
  await page.getByLabel("File", { exact: true }).setInputFiles({
    ...{ name: "bednets-2.csv", mimeType: "text/csv" },
    buffer: Buffer.from(wide.replaceAll("Atlantis", "Angola").replaceAll("1,0", "1,5")),
  });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText("Read as “bednets.csv” was")).toBeVisible();
  await expect(page.getByLabel("Indicator of all rows")).toHaveValue("NETS");
});

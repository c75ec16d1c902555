import { expect, test } from "@playwright/test";
import { database, home } from "./home-initiative";
import { signIn } from "./sign-in";

test.use({ viewport: { width: 375, height: 700 } });

async function revisions(): Promise<readonly number[]> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select o.revision from observation o join indicator i
          on i.initiative_id = o.initiative_id and i.id = o.indicator_id
        where i.code = 'MATH8' and o.period_key = '2015/16'`,
    );
    return rows.map(({ revision }) => revision);
  });
}

test("M4: a partner reports with the keyboard only, on a phone's width; pressing twice writes once", async ({
  page,
}) => {
  await signIn(page, "marcus.bell@example.org");
  await page.goto(`/w/${home}/measurement/report?period=2015%2F16`);
  const value = page.getByLabel(/^Value: .*eighth|^Value: Eighth/i).first();
  await value.focus();
  await page.keyboard.type("62");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved. Hand them in when they are whole.")).toBeVisible();
  expect(await revisions()).toEqual([1]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(375);
});

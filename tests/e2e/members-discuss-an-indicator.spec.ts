import { expect, test } from "@playwright/test";
import { database } from "./home-initiative";
import { signIn } from "./sign-in";

test("W5: members discuss an indicator before it is agreed as well as after", async ({ page }) => {
  const found = await database(async (client) => {
    const { rows } = await client.query(
      `select distinct on (t.state) t.state, t.id from indicator t
         join initiative i on i.id = t.initiative_id
        where i.slug = 'resilient-new-orleans' and t.state in ('draft', 'proposed', 'agreed')
        order by t.state, t.code`,
    );
    return rows as { state: string; id: string }[]; // as selected above
  });
  expect(found.map(({ state }) => state).sort()).toEqual(["agreed", "draft", "proposed"]);
  await signIn(page, "odile.fontenot@example.org");
  for (const { state, id } of found) {
    await page.goto(`/w/resilient-new-orleans/measurement/indicators/${id}`);
    const discussion = page.locator("#discussion");
    await expect(discussion.getByRole("heading", { name: "Discussion" })).toBeVisible();
    const said = `Who counts this while it is ${state}?`;
    await discussion.getByRole("textbox").fill(said);
    await discussion.getByRole("button").first().click();
    await expect(discussion.getByRole("listitem").filter({ hasText: said })).toHaveCount(1);
    await page.reload();
    await expect(discussion.getByRole("listitem").filter({ hasText: said })).toHaveCount(1);
  }
});

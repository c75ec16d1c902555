import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { builtWorkspacePages } from "./built-doors";
import { addressOf, database, home, idsAtHome } from "./home-initiative";
import { signIn } from "./sign-in";

const publicPages = [
  ...["/", "/explore", "/how-we-measure", "/sign-in", "/report/unknown", "/i/strive-cincinnati"],
  ...["/i/strive-cincinnati/indicators/KR-CPS", "/i/strive-cincinnati/releases"],
  ...["/embed/i/strive-cincinnati/indicators/KR-CPS", "/i/strive-cincinnati/indicators/ABS"],
  ...["/i/resilient-new-orleans", "/i/end-malaria"],
];

/** Every workspace page of the build, but those that the one who looks may not open. */
async function workspacePages(): Promise<readonly string[]> {
  const ids = await idsAtHome();
  return builtWorkspacePages()
    .filter(({ path }) => !path.endsWith("agenda/edit") && !path.endsWith("activities/[id]/edit"))
    .map(({ path }) => addressOf(path, ids));
}

/** An indicator in force, whose page has more on it than that of a draft. */
async function agreedIndicator(): Promise<string> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select t.id from indicator t join initiative i on i.id = t.initiative_id
        where i.slug = $1 and t.code = 'KR-CPS'`,
      [home],
    );
    return `/w/${home}/measurement/indicators/${rows[0].id}`;
  });
}

/** Goes to every page there is, as somebody who may open it, and looks at each; gives how many there were. */
async function onEveryPage(page: Page, lookAt: (path: string) => Promise<void>): Promise<number> {
  let looked = 0;
  const look = async (path: string) => {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    await lookAt(path);
    looked += 1;
  };
  for (const path of publicPages) await look(path);
  await signIn(page, "ruth.alder@example.org");
  const own = await workspacePages();
  for (const path of ["/w", "/account", ...own, await agreedIndicator()]) await look(path);
  await page.context().clearCookies();
  await signIn(page, "odile.fontenot@example.org");
  await look("/w/resilient-new-orleans/agenda/edit");
  await page.context().clearCookies();
  await signIn(page, "marcus.bell@example.org");
  const { activities } = await idsAtHome();
  await look(`/w/${home}/activities/${activities}/edit`);
  return looked;
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(900_000);
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) problems.push(message.text());
    });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const looked = await onEveryPage(page, async (path) => {
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.length).toBeGreaterThan(5);
      for (const { id, nodes } of violations) {
        problems.push(`${path}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      }
    });
    expect(problems).toEqual([]);
    expect(looked).toBeGreaterThan(50);
  });
}

test("no page scrolls sideways on a small phone", async ({ page }) => {
  test.setTimeout(600_000);
  const tooWide: string[] = [];
  await page.setViewportSize({ width: 320, height: 700 });
  const looked = await onEveryPage(page, async (path) => {
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) tooWide.push(`${path}: ${beyond} px`);
  });
  expect(tooWide).toEqual([]);
  expect(looked).toBeGreaterThan(50);
});

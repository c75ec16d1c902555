import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { builtWorkspacePages } from "./built-doors";
import { addressOf, home, idsAtHome } from "./home-initiative";
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

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(240_000);
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) problems.push(message.text());
    });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const look = async (path: string) => {
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.length).toBeGreaterThan(5);
      for (const { id, nodes } of violations) {
        problems.push(`${path}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      }
    };
    for (const path of publicPages) await look(path);
    await signIn(page, "ruth.alder@example.org");
    for (const path of ["/w", "/account", ...(await workspacePages())]) await look(path);
    await page.context().clearCookies();
    await signIn(page, "odile.fontenot@example.org");
    await look("/w/resilient-new-orleans/agenda/edit");
    await page.context().clearCookies();
    await signIn(page, "marcus.bell@example.org");
    const { activities } = await idsAtHome();
    await look(`/w/${home}/activities/${activities}/edit`);
    expect(problems).toEqual([]);
  });
}

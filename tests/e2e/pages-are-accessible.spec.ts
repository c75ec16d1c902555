import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signIn } from "./sign-in";

const publicPages = [
  ...["/", "/explore", "/how-we-measure", "/sign-in", "/i/strive-cincinnati"],
  ...["/i/strive-cincinnati/indicators/KR-CPS", "/i/strive-cincinnati/releases"],
  ...["/i/resilient-new-orleans", "/i/end-malaria"],
];
const home = "/w/strive-cincinnati";
const workspacePages = [
  ...["/w", "/account", home, `${home}/agenda`],
  ...[`${home}/agenda/perspectives`, `${home}/agenda/perspectives/own`, `${home}/consent-rounds`],
  ...[`${home}/measurement`, `${home}/measurement/report`, `${home}/measurement/review`],
  ...[`${home}/measurement/import`, `${home}/measurement/periods`, `${home}/activities`],
  ...[`${home}/backbone`, `${home}/stakeholders`, `${home}/members`, `${home}/throughline`],
  ...[`${home}/checklist`, `${home}/publish`, `${home}/settings`, `${home}/more`],
];

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
    for (const path of workspacePages) await look(path);
    expect(problems).toEqual([]);
  });
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directionRules } from "../../scripts/house/direction-rules.mjs";
import { guards, judged } from "../../scripts/house/guards.mjs";
import { ground, parts } from "../../scripts/house/parts.mjs";
import { findingIn } from "./planted";

const isOrder = (name: string) => /^(domain|features)-order-/.test(name);

/** File → the rule it breaks in the planted tree. */
const broken: readonly (readonly [string, string])[] = [
  ["src/app/api/v1/agenda/route.ts", "routes-use-commands-and-queries"],
  ["src/app/asks-domain/page.tsx", "app-goes-through-features"],
  ["src/app/reads-clock/page.tsx", "app-uses-doors"],
  ["src/app/reads-database/page.tsx", "pages-compose"],
  ["src/domain/agenda/knows-platform.ts", "domain-knows-only-domain"],
  ["src/domain/agenda/knows-react.ts", "domain-is-pure"],
  ["src/domain/agenda/reads-files.ts", "domain-is-pure"],
  ["src/features/account/queries/knows-next-auth.ts", "sign-in-has-one-file"],
  ["src/features/activity/queries/knows-prisma.ts", "database-has-one-door"],
  ["src/features/agenda/commands/show-agenda.ts", "changes-know-no-screen"],
  ["src/features/agenda/components/calls-query.tsx", "components-take-view-types"],
  ["src/features/agenda/components/knows-address.tsx", "features-know-no-address"],
  ["src/features/agenda/components/loads-facts.tsx", "components-never-load-or-change"],
  ["src/features/agenda/components/reads-clock.tsx", "components-stay-inside"],
  ["src/features/agenda/inputs.ts", "inputs-run-on-both-sides"],
  ["src/features/agenda/queries/changes.ts", "queries-only-read"],
  ["src/features/agenda/queries/runs-command.ts", "commands-come-through-a-door"],
  ["src/features/agenda/queries/runs-command.ts", "queries-only-read"],
  ["src/i18n/knows-platform.ts", "words-stand-alone"],
  ["src/platform/knows-a-part.ts", "platform-knows-kernel-and-access"],
  ["src/platform/knows-feature.ts", "platform-knows-no-feature"],
  ["src/ui/first.tsx", "no-cycle"],
  ["src/ui/knows-a-noun.tsx", "ui-knows-no-noun"],
  ["src/ui/leads-nowhere.tsx", "every-import-is-found"],
  ["src/ui/needs-scaffold.tsx", "product-stands-without-scaffold"],
];

/** A tree in which every name of a folder imports every other, and what the guard finds in it. */
async function crossing(folder: string, names: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), "house-"));
  try {
    const config = { compilerOptions: { paths: { "@/*": ["./src/*"] } } };
    writeFileSync(join(root, "tsconfig.json"), JSON.stringify(config));
    for (const name of names) {
      const home = join(root, "src", folder, name);
      mkdirSync(home, { recursive: true });
      const imports = names
        .filter((other) => other !== name)
        .map((other) => `import { facts as ${other} } from "@/${folder}/${other}/facts";`);
      writeFileSync(join(home, "facts.ts"), `${imports.join("\n")}\nexport const facts = 1;\n`);
    }
    const guard = guards.find(({ name }) => name === "directions");
    const finding = guard ? await judged(guard, root) : null;
    return (finding?.breaches ?? [])
      .map(({ at, says }) => `${at} ${says.split(". ")[0]}`)
      .filter((line) => line.includes("-order-"))
      .sort();
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Every import from an earlier to a later name, as the guard should tell it. */
function backward(folder: string, names: readonly string[]) {
  return names
    .flatMap((name, place) =>
      names
        .slice(place + 1)
        .map(
          (later) =>
            `src/${folder}/${name}/facts.ts ${folder}-order-${name}: imports src/${folder}/${later}/facts.ts`,
        ),
    )
    .sort();
}

describe("who may import whom", () => {
  it("finds each planted breach by the rule it breaks, and nothing else", async () => {
    const { breaches } = await findingIn("directions", "breach");
    const found = breaches.map(({ at, says }) => [at, says.split(":")[0]]).sort();
    expect(found).toEqual([...broken].sort());
  });

  it("has a planted breach for every rule, and a message that says what to do instead", () => {
    const rules = directionRules.filter(({ name }) => !isOrder(name));
    expect(rules.map(({ name }) => name).sort()).toEqual(
      [...new Set(broken.map(([, rule]) => rule))].sort(),
    );
    expect(rules.filter(({ comment }) => comment.length < 60)).toEqual([]);
  });

  it("lets a feature know the parts before it in the chain and none after it: all 72 pairs", async () => {
    expect(backward("features", parts)).toHaveLength(36);
    expect(await crossing("features", parts)).toEqual(backward("features", parts));
  });

  it("lets a part of the domain know kernel, access and the parts before it: all 110 pairs", async () => {
    const names = [...ground, ...parts];
    expect(backward("domain", names)).toHaveLength(55);
    expect(await crossing("domain", names)).toEqual(backward("domain", names));
  });
});

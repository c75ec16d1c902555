import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { guards, judged } from "../../scripts/house/guards.mjs";
import { findingIn } from "./planted";

/** For each planted tree: where each breach is found, and words of the message that teach how to mend it. */
const planted: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    "file-vocabulary",
    "breach",
    [
      ["src/features/agenda/commands/adopt.ts", "commands/<verb>-<noun>.ts"],
      ["src/features/agenda/components/agenda-text.ts", "components/<name>.tsx"],
      ["src/features/agenda/consent-round/state.ts", "closed vocabulary"],
      ["src/features/agenda/queries/deep/agenda.ts", "queries/<screen>.ts"],
      ["src/features/agenda/utils.ts", "a missing noun"],
      ["src/features/voting/inputs.ts", '"voting" is no part of the chain (account, initiative'],
    ],
  ],
  [
    "file-names",
    "breach",
    [
      ["src/domain/agenda/index.ts", "No barrels"],
      ["src/domain/shared/period.ts", '"shared" says nothing of what it holds'],
      ["src/platform/helpers.ts", '"helpers" says nothing of what it holds'],
      ["src/ui/DataTable.tsx", '"DataTable" is not in kebab-case'],
      ["src/ui/everything.ts", "No barrels"],
    ],
  ],
  [
    "commands",
    "breach",
    [
      ["src/features/agenda/commands/amend-agenda.ts:1", "is called amendAgenda, not changeAgenda"],
      ["src/features/agenda/commands/close-agenda.ts:1", "The permission agenda.adopt is that of"],
      ["src/features/agenda/commands/open-agenda.ts:2", "says its permission as a plain text"],
      ["src/features/agenda/commands/split-agenda.ts", "exports 1 commands among 2 values"],
      [
        "src/features/agenda/commands/waive-agenda.ts:1",
        "write tests/commands/agenda/waive-agenda.test.ts",
      ],
    ],
  ],
  [
    "queries",
    "breach",
    [
      ["src/features/agenda/queries/agenda.ts:2", "agendaTitle: a query is called get…"],
      ["src/features/agenda/queries/versions.ts", "exports no query"],
    ],
  ],
  [
    "components",
    "breach",
    [
      ["src/features/agenda/components/agenda-state.tsx:1", "this one exports agendaState"],
      ["src/features/agenda/components/agenda-text.tsx:1", "exports AgendaText, AgendaTitle"],
    ],
  ],
  [
    "doors",
    "breach",
    [
      ["src/app/api/v1/initiatives/route.ts:1", "export const GET = route(…)"],
      ["src/app/api/v1/nothing/route.ts", "This address answers nothing"],
      ["src/features/agenda/actions.ts", 'begins with "use server"'],
      ["src/features/agenda/actions.ts:2", "is called adoptAgendaAction"],
      ["src/features/agenda/actions.ts:3", "deleteAgendaAction = formAction(command)"],
      [
        "src/features/agenda/components/agenda-form.tsx:3",
        "stands in actions.ts of a feature only",
      ],
    ],
  ],
  [
    "domain-purity",
    "breach",
    [
      ["src/domain/agenda/consultation.ts:1", "new Date(): rules are pure"],
      ["src/domain/agenda/consultation.ts:2", "Date.now: rules are pure"],
      ["src/domain/agenda/consultation.ts:3", "Math.random: rules are pure"],
      ["src/domain/agenda/consultation.ts:4", "async: rules are pure"],
      ["src/domain/agenda/consultation.ts:5", "fetch: rules are pure"],
      ["src/domain/agenda/consultation.ts:7", "process: rules are pure"],
    ],
  ],
  [
    "doc-comments",
    "breach",
    [
      ["src/domain/agenda/consultation.ts:2", "a sentence a backbone director understands"],
      ["src/platform/clock.ts:1", "say in a sentence what it is for"],
    ],
  ],
  [
    "rules",
    "breach",
    [
      ["docs/domain.md", "no test carries its number in its title"],
      ["docs/domain.md", "no doc comment in src/domain begins with its number: /** W3"],
      ["src/domain", "quotes W77, which docs/domain.md does not list"],
    ],
  ],
  [
    "words",
    "breach",
    [
      ["src/features/agenda/queries/votes.ts", "Say positions"],
      ["src/features/agenda/queries/votes.ts:1", '"taskId" uses "task"'],
      ["src/features/agenda/queries/votes.ts:1", "Say indicators"],
      ["src/features/agenda/queries/votes.ts:1", '"kpiValue" uses "kpi"'],
      ["src/i18n/messages/en/agenda.json:1", "Say positions"],
      ["prisma/schema/main.prisma:1", "Say initiative or activity"],
    ],
  ],
  [
    "reasons",
    "breach",
    [
      ["src/platform/access/scope.ts:4", "do it, or open an issue"],
      ["src/platform/access/scope.ts:5", "The compiler is not silenced"],
      ["src/platform/access/scope.ts:7", "carries its reason"],
      ["src/platform/access/scope.ts:3", "`as Scope` overrules the compiler: say why"],
    ],
  ],
  [
    "messages",
    "breach",
    [
      ["src/i18n/messages/en", '"agenda.hollow" says nothing'],
      ["src/i18n/messages/es", '"agenda.hollow" has no words in this language'],
      ["src/i18n/messages/es", '"agenda.title" cannot be read: look at its braces'],
      ["src/domain/agenda/gates.ts:1", '"conditions.enough_stakeholders.met" has no words'],
      ["src/domain/agenda/gates.ts:1", '"conditions.enough_stakeholders.missing" has no words'],
      ["src/features/agenda/actions.ts:1", "add it to src/i18n/messages/en/done.json"],
      ["src/features/agenda/components/agenda-text.tsx:3", '"agenda.titel" has no words'],
      ["src/features/agenda/components/agenda-text.tsx:3", '"agenda.steps.*" has no words'],
      ["src/features/agenda/inputs.ts:1", '"refusals.problems.too_short" has no words'],
      ["src/i18n/messages/en/agenda.json", '"agenda.unused" is used nowhere'],
      ["src/i18n/messages/en/agenda.json", '"agenda.states.forgotten" is used nowhere'],
    ],
  ],
  [
    "wording",
    "breach",
    [
      ["src/ui/card.tsx:3", '"Summary": Words people see come from src/i18n/messages'],
      ["src/ui/card.tsx:4", '"Nothing here yet": Words people see come from src/i18n/messages'],
    ],
  ],
  [
    "environment",
    "breach",
    [
      [".env.example", "LOG_LEVEL is read in src/platform/env.ts but not explained here"],
      [".env.example", "OLD_SETTING is explained here but nothing reads it"],
      ["src/platform/mail.ts:1", "then call environment()"],
    ],
  ],
  [
    "cached-reads",
    "breach",
    [["src/features/agenda/queries/agenda.ts:2", "opens this function to anyone over HTTP"]],
  ],
  [
    "permissions-page",
    "breach",
    [["docs/permissions.md", "node scripts/house/print-permissions.mjs"]],
  ],
  [
    "state-machines",
    "breach",
    [
      ["src/domain/agenda/consent-round.ts:2", "{ from, command, to, gate }, written out"],
      ["ARCHITECTURE.md", "node scripts/house/print-state-machines.mjs"],
    ],
  ],
  ["state-machines", "unmarked", [["ARCHITECTURE.md", "put these two lines where they belong"]]],
  [
    "migrations",
    "breach",
    [["prisma/migrations/schema.sha256", "changed after the last migration: npm run db:new"]],
  ],
  ["migrations", "empty", [["prisma/migrations", "There is no migration"]]],
  [
    "migrations",
    "unwritten",
    [["prisma/migrations/schema.sha256", "The fingerprint of the schema is missing"]],
  ],
  ["machine-paths", "breach", [["README.md:1", "exists on one machine only"]]],
  [
    "lock-platforms",
    "breach",
    [["package-lock.json", "@next/swc-darwin, optional for node_modules/next, is missing"]],
  ],
];

describe.each(planted)("the guard %s on %s", (name, tree, expected) => {
  it("finds each planted breach, there and nowhere else, and says how to mend it", async () => {
    const { breaches } = await findingIn(name, tree);
    expect(breaches.map(({ at }) => at)).toEqual(expected.map(([at]) => at));
    for (const [place, [, words]] of expected.entries()) {
      expect(breaches[place]?.says).toContain(words);
    }
  });
});

describe.each(guards.map(({ name }) => name))("the guard %s", (name) => {
  it("passes a clean tree, having looked at something", async () => {
    const { looked, breaches } = await findingIn(name, "clean");
    expect(breaches).toEqual([]);
    expect(looked).toBeGreaterThan(0);
  });

  it("fails where it finds nothing to look at", async () => {
    const guard = guards.find((one) => one.name === name);
    const empty = mkdtempSync(join(tmpdir(), "house-"));
    try {
      const { looked, breaches } = guard
        ? await judged(guard, empty)
        : { looked: -1, breaches: [] };
      expect(looked).toBe(0);
      expect(breaches.at(-1)?.says).toContain("read nothing");
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});

it("every guard has planted trees, and every planted tree is judged", () => {
  const folder = fileURLToPath(new URL("./fixtures", import.meta.url));
  const trees = readdirSync(folder).flatMap((name) =>
    readdirSync(join(folder, name)).map((tree) => `${name}/${tree}`),
  );
  const judgedTrees = [
    ...guards.map(({ name }) => `${name}/clean`),
    ...planted.map(([name, tree]) => `${name}/${tree}`),
    "directions/breach",
  ];
  expect([...trees].sort()).toEqual([...judgedTrees].sort());
});

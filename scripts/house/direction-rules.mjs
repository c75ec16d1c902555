import { ground, parts } from "./parts.mjs";

/** Pure packages the domain may use: exact numbers and dates. Nothing that reads a clock or the world. */
const purePackages = "decimal\\.js|temporal-polyfill";

const features = "^src/features/";
const commands = "^src/features/.+/commands/";
const facts = "^src/features/.+/facts\\.ts$";
const queries = "^src/features/.+/queries/";
const jobs = "^src/features/.+/jobs\\.ts$";
const actions = "^src/features/.+/actions\\.ts$";
const inputs = "^src/features/.+/inputs\\.ts$";
const components = "^src/features/.+/components/";
const database = "^src/platform/db/";
const routes = "^src/app/.+/route\\.ts$";

function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

/** For each name of an ordered list but the last: it may not know those that stand after it. */
function orderRules(folder, names) {
  return names
    .slice(0, -1)
    .map((name, place) =>
      forbid(
        `${folder}-order-${name}`,
        `src/${folder}/${name} may know only what stands before it in the chain (${names.join(", ")}). ` +
          "Turn the dependency round, load the row in facts.ts (a fact is a query), or move the piece to the earlier part.",
        { path: `^src/${folder}/${name}/` },
        { path: `^src/${folder}/(${names.slice(place + 1).join("|")})/` },
      ),
    );
}

const domainRules = [
  forbid(
    "domain-knows-only-domain",
    "Rules are pure: src/domain imports nothing of ours but src/domain. Hand the value in as a fact.",
    { path: "^src/domain/" },
    { path: "^src/(?!domain/)" },
  ),
  forbid(
    "domain-is-pure",
    "src/domain knows no Node, Next, React, Prisma or other world; of packages only " +
      "decimal.js and temporal-polyfill. Take what you need as an argument.",
    { path: "^src/domain/" },
    { pathNot: ["^src/", `(^|/)node_modules/(${purePackages})/`, `^(${purePackages})$`] },
  ),
  ...orderRules("domain", [...ground, ...parts]),
];

const featureRules = [
  ...orderRules("features", parts),
  forbid(
    "features-know-no-address",
    "src/app composes features; a feature never imports src/app. Take the address as an argument.",
    { path: features },
    { path: "^src/app/" },
  ),
  forbid(
    "components-never-load-or-change",
    "A component gets a view and sends a form: it imports inputs, actions, view types, src/ui and " +
      "src/domain, never commands, facts, jobs or the database. Load in a query, change through an action.",
    { path: components },
    { path: [commands, facts, jobs, database] },
  ),
  forbid(
    "components-take-view-types",
    "A component may name a view (`import type`), never call a query: the page calls it and hands the view over.",
    { path: components },
    { path: queries, dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "components-stay-inside",
    "Of src/platform a component may use only http/ (what a form answers). Scope, clock and log belong to the server.",
    { path: components },
    { path: "^src/platform/(?!http/|db/)" },
  ),
  forbid(
    "inputs-run-on-both-sides",
    "inputs.ts runs in the browser too: it imports zod, src/domain and other inputs, nothing of the server.",
    { path: inputs },
    { path: ["^src/(platform|app|ui|i18n)/", commands, facts, queries, actions, jobs, components] },
  ),
  forbid(
    "queries-only-read",
    "A query reads. It imports no command, action, job or component.",
    { path: queries },
    { path: [commands, actions, jobs, components] },
  ),
  forbid(
    "changes-know-no-screen",
    "Commands and facts serve form, API, import and job alike: no queries, actions, components or src/ui. " +
      "Read inside the transaction in facts.ts.",
    { path: [commands, facts] },
    { path: [queries, actions, components, "^src/ui/"] },
  ),
  forbid(
    "commands-come-through-a-door",
    "Only actions.ts, jobs.ts and an address of the API hand a command to the pipeline. " +
      "A command that needs another is one larger command, or a rule of the domain.",
    { path: "^src/", pathNot: [actions, jobs, routes] },
    { path: commands },
  ),
];

const platformRules = [
  forbid(
    "platform-knows-no-feature",
    "src/platform is the outside world, once each; it never imports features, app or ui. Take a function or a value as an argument.",
    { path: "^src/platform/" },
    { path: "^src/(features|app|ui)/" },
  ),
  forbid(
    "platform-knows-kernel-and-access",
    "Of the domain, src/platform knows only kernel and access. A rule of a part is called by that part.",
    { path: "^src/platform/" },
    { path: `^src/domain/(?!(${ground.join("|")})/)` },
  ),
  forbid(
    "database-has-one-door",
    "Only src/platform/db knows Prisma's packages and the pg driver. Use db(), databasePool() or the transaction.",
    { path: "^src/", pathNot: database },
    { path: "(^|/)node_modules/(@prisma/|prisma/|pg/|@types/pg/)" },
  ),
  forbid(
    "sign-in-has-one-file",
    "Only src/platform/access/session.ts knows next-auth, so that it can be replaced in one place. Use its functions.",
    { path: "^src/", pathNot: "^src/platform/access/session\\.ts$" },
    { path: "(^|/)node_modules/next-auth/" },
  ),
];

const screenRules = [
  forbid(
    "ui-knows-no-noun",
    "src/ui is the design system and knows nothing of ours but i18n/format. Pass words and values as properties.",
    { path: "^src/ui/" },
    { path: "^src/(?!ui/|i18n/format)" },
  ),
  forbid(
    "words-stand-alone",
    "src/i18n holds words and formats; it imports no feature, platform, address or ui.",
    { path: "^src/i18n/" },
    { path: "^src/(features|platform|app|ui)/" },
  ),
  forbid(
    "app-goes-through-features",
    "An address asks a feature, never src/domain: let the query put what the page needs into the view (also `can`).",
    { path: "^src/app/" },
    { path: "^src/domain/" },
  ),
  forbid(
    "app-uses-doors",
    "Of src/platform an address may use access/ (scope), http/ (doors) and env.ts; the rest belongs behind a query or command.",
    { path: "^src/app/" },
    { path: "^src/platform/(?!access/|http/|env\\.ts|db/)" },
  ),
  forbid(
    "pages-compose",
    "A page proves scope, calls a query, composes components: no commands, facts, jobs or database.",
    { path: "^src/app/", pathNot: routes },
    { path: [commands, facts, jobs, database] },
  ),
  forbid(
    "routes-use-commands-and-queries",
    "An address of the API is route(…) over a query or command: no facts, jobs or database.",
    { path: routes },
    { path: [facts, jobs, database] },
  ),
];

const wholeRules = [
  forbid(
    "no-cycle",
    "Files that need each other tell one story: join them, or move what both need before both.",
    { path: "^src/" },
    { circular: true },
  ),
  forbid(
    "every-import-is-found",
    "This import leads nowhere, so no rule about directions could judge it. Mend the path or the alias in tsconfig.json.",
    { path: "^src/" },
    { couldNotResolve: true, pathNot: "generated/" },
  ),
  forbid(
    "product-stands-without-scaffold",
    "src/ never imports tests/, scripts/, prisma/ or bench/: they are not there when the product runs.",
    { path: "^src/" },
    { path: "^(tests|scripts|prisma|bench)/" },
  ),
];

/** Every rule about who may import whom (ARCHITECTURE.md draws them), made from the one list of parts. */
export const directionRules = Object.freeze([
  ...domainRules,
  ...featureRules,
  ...platformRules,
  ...screenRules,
  ...wholeRules,
]);

/** What dependency-cruiser reads and how, for its command line and for our guard alike. */
export const cruiseOptions = Object.freeze({
  tsPreCompilationDeps: true,
  doNotFollow: { path: "node_modules" },
  exclude: { path: "^src/platform/db/generated/" },
  tsConfig: { fileName: "tsconfig.json" },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "require", "node", "default", "types"],
    mainFields: ["module", "main", "types", "typings"],
    extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
  },
});

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";
import { textOf } from "./source-tree.mjs";

export const permissionsPage = "docs/permissions.md";

const head = `# Who may do what

Printed from \`src/domain/access/policy.ts\` by \`node scripts/house/print-permissions.mjs\`; do not edit it by hand.
What has no mark is forbidden. **yes**: for every subject of the initiative. **own**: only where the subject belongs to the
stakeholder the person acts for. A denied read is answered "not found", a denied change "forbidden"; both are logged.
`;

function cellOf(grant, role) {
  if (grant.any?.includes(role)) return "yes";
  return grant.own?.includes(role) ? "own" : "";
}

function sectionOf(noun, rows, roles) {
  const used = roles.filter((role) => rows.some(([, grant]) => cellOf(grant, role) !== ""));
  const titles = used.map((role) => role.replaceAll("_", " "));
  const lines = rows.map(
    ([name, grant]) => `| \`${name}\` | ${used.map((role) => cellOf(grant, role)).join(" | ")} |`,
  );
  return [
    `## ${noun.replaceAll("_", " ")}`,
    "",
    `| permission | ${titles.join(" | ")} |`,
    `| --- |${" --- |".repeat(used.length)}`,
    ...lines,
    "",
  ].join("\n");
}

/** The page as the policy of `root` says it, and how many permissions it lists. */
export async function printPermissions(root) {
  const here = import.meta.url;
  const folder = join(root, "src/domain/access");
  const { policy } = await tsImport(pathToFileURL(join(folder, "policy.ts")).href, here);
  const { roles } = await tsImport(pathToFileURL(join(folder, "role.ts")).href, here);
  const entries = Object.entries(policy);
  const nouns = [...new Set(entries.map(([name]) => name.split(".")[0]))];
  const sections = nouns.map((noun) =>
    sectionOf(
      noun,
      entries.filter(([name]) => name.startsWith(`${noun}.`)),
      roles,
    ),
  );
  return { page: `${head}\n${sections.join("\n")}`, count: entries.length };
}

/** docs/permissions.md says what the policy says. */
export const guard = {
  name: "permissions-page",
  async judge(root) {
    if (textOf(root, "src/domain/access/policy.ts") === null) {
      return { looked: 0, unit: "permissions", breaches: [] };
    }
    const { page, count } = await printPermissions(root);
    const isFresh = textOf(root, permissionsPage) === page;
    const says =
      "This page no longer says what the policy says: node scripts/house/print-permissions.mjs.";
    return {
      looked: count,
      unit: "permissions",
      breaches: isFresh ? [] : [{ at: permissionsPage, says }],
    };
  },
};

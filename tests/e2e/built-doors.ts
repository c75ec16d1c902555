import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Permission, policy } from "@/domain/access/policy";

/** A server action as the build lists it, with the permission its command asks for. */
export type BuiltAction = {
  readonly id: string;
  readonly name: string;
  readonly permission: Permission;
  /** Whether it changes an initiative; the others change the installation or an own account. */
  readonly isOfInitiative: boolean;
  /** A page of the application that carries the action. */
  readonly page: string;
};

/** A page of an initiative's workspace, with the permissions its queries ask for. */
export type BuiltPage = { readonly path: string; readonly permissions: readonly Permission[] };

type ActionEntry = {
  readonly filename: string;
  readonly exportedName: string;
  readonly workers: Readonly<Record<string, unknown>>;
};

const root = join(import.meta.dirname, "../..");
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
const manifest = (name: string) => JSON.parse(read(".next/server", name));

function asPermission(text: string | undefined, where: string): Permission {
  const known = Object.keys(policy).find((name) => name === text);
  if (!known) throw new Error(`No permission is found for ${where}.`);
  return known as Permission; // it is a key of the policy
}

function declarationOf({ filename, exportedName }: ActionEntry) {
  const source = read(filename);
  const command = new RegExp(`${exportedName} = formAction\\(\\s*(\\w+)`).exec(source)?.[1];
  const path = new RegExp(`import \\{ ${command} \\} from "(.+)"`).exec(source)?.[1];
  const declared = read(join(dirname(filename), `${path}.ts`));
  const permission = asPermission(/permission: "([^"]+)"/.exec(declared)?.[1], exportedName);
  return { permission, isOfInitiative: /= (command|reportingCommand)\(/.test(declared) };
}

/** Every server action of the build; ending one's own session asks for no permission and is left out. */
export function builtActions(): readonly BuiltAction[] {
  const entries: Record<string, ActionEntry> = manifest("server-reference-manifest.json").node;
  return Object.entries(entries)
    .filter(([, { exportedName }]) => exportedName !== "endSessionAction")
    .map(([id, entry]) => ({
      ...{ id, name: entry.exportedName, ...declarationOf(entry) },
      page: (Object.keys(entry.workers)[0] ?? "").replace(/^app\//, "").replace(/\/page$/, ""),
    }));
}

function permissionsOfPage(path: string): readonly Permission[] {
  const source = read("src/app", `${path}.tsx`);
  const imports = [
    ...source.matchAll(/import \{([^}]+)\} from "@\/(features\/[^"]+\/queries\/[^"]+)"/g),
  ];
  return imports.flatMap(([, names = "", file = ""]) =>
    names.split(",").map((name) => {
      const declared = new RegExp(
        `export const ${name.trim()} = (?:query|reportingQuery)\\(\\s*"([^"]+)"`,
      );
      return asPermission(declared.exec(read("src", `${file}.ts`))?.[1], `${path} ${name}`);
    }),
  );
}

/** Every page of an initiative's workspace that the build has. */
export function builtWorkspacePages(): readonly BuiltPage[] {
  const paths = Object.keys(manifest("app-paths-manifest.json"));
  return paths
    .filter((path) => path.startsWith("/(workspace)/w/[initiative]"))
    .map((path) => ({
      path: path.replace("/(workspace)", "").replace(/\/page$/, ""),
      permissions: permissionsOfPage(path),
    }));
}

/** Every address of the build that answers without a page: those of the API, and the door of reporting links. */
export function builtRoutes(): readonly string[] {
  const paths = Object.keys(manifest("app-paths-manifest.json"));
  return paths
    .filter((path) => path.endsWith("/route"))
    .map((path) => path.replace(/\/\([a-z]+\)/g, "").replace("/route", ""));
}

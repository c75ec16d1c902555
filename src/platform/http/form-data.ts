type Tree = { [name: string]: string | string[] | File | File[] | Tree | Tree[] };

const unsafeNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const maximumIndex = 1999;

/**
 * Turns a form's fields into the object its schema expects: "targets.0.value" becomes a list of
 * objects, "places[]" always a list, and Next's own fields are left out. Total: names that would
 * reach a prototype or a far index are ignored.
 */
export function formDataToInput(data: FormData): Record<string, unknown> {
  const root: Tree = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const isList = name.endsWith("[]");
    const path = (isList ? name.slice(0, -2) : name).split(".");
    if (path.some((part) => part === "" || unsafeNames.has(part))) continue;
    if (path.some((part) => /^\d+$/.test(part) && Number(part) > maximumIndex)) continue;
    const values = data.getAll(name);
    place(root, path, isList ? values : (values.at(-1) ?? ""));
  }
  return withLists(root) as Record<string, unknown>; // the root's own names are never all numbers
}

function place(tree: Tree, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    tree[name] = value as Tree[string]; // FormData holds only texts and files
    return;
  }
  const next = tree[name];
  const branch: Tree =
    typeof next === "object" && !Array.isArray(next) && !(next instanceof File) ? next : {};
  tree[name] = branch;
  place(branch, rest, value);
}

function withLists(node: unknown): unknown {
  if (typeof node !== "object" || node === null || node instanceof File || Array.isArray(node)) {
    return node;
  }
  const entries = Object.entries(node).map(([name, part]) => [name, withLists(part)] as const);
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part);
  }
  return Object.fromEntries(entries);
}

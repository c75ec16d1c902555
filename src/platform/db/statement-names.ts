/** What is asked of PostgreSQL: the text, and what stands in its places. */
type Statement = { readonly sql: string; readonly args: readonly unknown[] };

// A connection keeps what it has prepared until it ends; so many texts are more than the product has.
const most = 500;

// Beyond so many values the best way to them depends on how many they are.
const fewValues = 100;

/**
 * Gives each statement a name under which a connection prepares it once, and then neither parses
 * nor plans it anew. An empty name stands for a statement that is not kept: one with long lists,
 * whose plan depends on them, and every new text once there are too many (a text made from
 * parts could be new each time).
 */
export function statementNames(): (statement: Statement) => string {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    if (args.some((value) => Array.isArray(value) && value.length > fewValues)) return "";
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return "";
    const name = `s${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}

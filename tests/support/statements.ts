import pg from "pg";

type Query = (this: pg.Client, ...parts: unknown[]) => unknown;

/** The SQL statements that some work sends to the database, as the driver sends them; begin and commit aside. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const client = pg.Client.prototype as unknown as { query: Query }; // its overloads do not matter here
  const original = client.query;
  const sent: string[] = [];
  client.query = function counted(...parts) {
    const [first] = parts;
    const text = typeof first === "string" ? first : (first as { text?: string } | undefined)?.text;
    if (text && !/^\s*(begin|commit|rollback|set )/i.test(text)) sent.push(text);
    return original.apply(this, parts);
  };
  try {
    await work();
  } finally {
    client.query = original;
  }
  return sent;
}

import { databasePool } from "./client";

const rowsAtOnce = 2000;

/**
 * The rows of a statement one after the other, as of one instant and some at a time in memory, for
 * files of any size. The connection is given back when the reader ends or turns away.
 */
export async function* rowsOf<Row extends Record<string, unknown>>(
  statement: string,
  values: readonly unknown[],
): AsyncGenerator<Row> {
  const client = await databasePool().connect();
  let isDone = false;
  try {
    await client.query("BEGIN READ ONLY");
    await client.query(`DECLARE reader NO SCROLL CURSOR FOR ${statement}`, [...values]);
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${rowsAtOnce} FROM reader`);
      yield* rows;
      if (rows.length < rowsAtOnce) break;
    }
    await client.query("COMMIT");
    isDone = true;
  } finally {
    // A connection left half-way is thrown away, and its transaction with it.
    client.release(!isDone);
  }
}

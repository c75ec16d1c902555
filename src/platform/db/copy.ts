import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { databasePool } from "./client";

/** A cell as COPY takes it; null is no value. */
export type CopyCell = string | number | null;

const escapes: Readonly<Record<string, string>> = {
  ...{ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" },
};

/** One row as a line of COPY's text form. PostgreSQL knows no zero character; it is left out. */
export function copyLine(cells: readonly CopyCell[]): string {
  let line = "";
  for (const [place, cell] of cells.entries()) {
    if (place > 0) line += "\t";
    if (cell === null) line += "\\N";
    else if (typeof cell === "number") line += String(cell);
    else line += /[\\\t\n\r\0]/.test(cell) ? escaped(cell) : cell;
  }
  return `${line}\n`;
}

function escaped(text: string): string {
  return text.replaceAll("\0", "").replaceAll(/[\\\t\n\r]/g, (mark) => escapes[mark] ?? mark);
}

const pieceLength = 64 * 1024;

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** Streams lines into a table by COPY, as fast as it takes them and no faster: memory stays flat. */
export async function copyInto(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  lines: AsyncIterable<string>,
): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${table} (${columns.join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(inPieces(lines), { highWaterMark: 4 }), copy);
}

/** One transaction on a connection of its own, for what streams and therefore cannot go through Prisma. */
export async function inOwnTransaction<Value>(
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await databasePool().connect();
  let isBroken = true;
  try {
    await client.query("BEGIN");
    const value = await work(client);
    await client.query("COMMIT");
    isBroken = false;
    return value;
  } finally {
    // A connection that failed half-way is thrown away, and its transaction with it.
    client.release(isBroken);
  }
}

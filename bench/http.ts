/** How fast the served application answers at one size, beside bare programs of the same run: prints numbers as JSON. */
import autocannon from "autocannon";
import { encode } from "next-auth/jwt";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { run } from "@/platform/command/pipeline";
import { databasePool, db, disconnect } from "@/platform/db/client";
import { monthKey, sceneScope } from "./scene";

const [bareAddress = "", ourAddress = ""] = process.argv.slice(2);
const scope = await sceneScope();
const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: scope.actor.userId } });
const cookie = `throughline.session=${await encode({
  token: { sub: scope.actor.userId, sessionVersion },
  secret: process.env.AUTH_SECRET ?? "",
})}`;
const { id: indicatorId } = await db().indicator.findFirstOrThrow({ where: { code: "BENCH-1" } });

type Answered = { readonly p50: number; readonly p95: number; readonly perSecond: number };

/** One at a time for the time of an answer, 16 at once for how many a second. */
async function answered(url: string, headers: Record<string, string> = {}): Promise<Answered> {
  const ask = async (connections: number, duration: number) => {
    const done = await autocannon({ url, headers, connections, duration });
    if (done.non2xx + done.errors > 0) throw new Error(`${url}: ${done.non2xx} refusals`);
    return done;
  };
  await ask(4, 2);
  const alone: number[] = [];
  for (let turn = 0; turn < 150; turn += 1) {
    const started = performance.now();
    await (await fetch(url, { headers })).arrayBuffer();
    alone.push(performance.now() - started);
  }
  alone.sort((a, b) => a - b);
  const { requests } = await ask(16, 5);
  return {
    ...{ p50: alone[75] ?? 0, p95: alone[142] ?? 0, perSecond: requests.average },
  };
}

const workspace = `${ourAddress}/w/end-malaria`;
const pages = {
  "indicator page": `${workspace}/measurement/indicators/${indicatorId}`,
  dashboard: `${workspace}/measurement`,
  "own desk": workspace,
  "review queue": `${workspace}/measurement/review`,
  periods: `${workspace}/measurement/periods`,
  stakeholders: `${workspace}/stakeholders`,
  throughline: `${workspace}/throughline`,
};
const answers: Record<string, Answered> = {};
if (bareAddress !== "-") {
  for (const path of ["series", "dashboard"]) {
    answers[`bare Next ${path}`] = await answered(`${bareAddress}/${path}`);
    answers[`bare Next + Prisma ${path}`] = await answered(`${bareAddress}/${path}?prisma`);
  }
}
answers["series, API"] = await answered(
  `${ourAddress}/api/v1/initiatives/end-malaria/indicators/BENCH-1`,
);
for (const [name, url] of Object.entries(pages)) answers[name] = await answered(url, { cookie });

/** One observation typed and kept, eight people at once: the whole pipeline, and a bare insert with its roll-up and audit row. */
async function perSecondAtEight(work: (turn: number) => Promise<unknown>): Promise<number> {
  let [turn, until] = [0, performance.now() + 4000];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (performance.now() < until) {
        turn += 1;
        await work(turn);
      }
    }),
  );
  until = performance.now();
  return (turn / (until - started)) * 1000;
}
const { id: stakeholderId } = await db().stakeholder.findFirstOrThrow({
  where: { initiativeId: scope.initiativeId, code: "MAP" },
});
const pool = databasePool();
await pool.query(
  "CREATE TABLE IF NOT EXISTS bare_write (id uuid PRIMARY KEY, period_key text, value numeric)",
);
await pool.query(
  "CREATE TABLE IF NOT EXISTS bare_sum (period_key text PRIMARY KEY, total numeric)",
);
const bareWrite = await perSecondAtEight((turn) =>
  pool.query(
    `WITH written AS (INSERT INTO bare_write VALUES (gen_random_uuid(), $1, $2) RETURNING period_key, value)
     INSERT INTO bare_sum SELECT period_key, value FROM written
     ON CONFLICT (period_key) DO UPDATE SET total = bare_sum.total + excluded.total`,
    [`${turn % 997}`, turn],
  ),
);
const ourWrite = await perSecondAtEight(async (turn) => {
  const cell = {
    ...{ indicatorId, periodKey: monthKey(turn % 100), value: String(turn) },
    placeCode: `BENCH-${1 + (turn % 90)}`,
  };
  const reply = await run(recordObservations, scope, { stakeholderId, cells: [cell] });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
});
process.stdout.write(JSON.stringify({ answers, bareWrite, ourWrite }));
await disconnect();

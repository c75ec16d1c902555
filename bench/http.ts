/** How fast the served application answers at one size, beside bare programs of the same run: prints numbers as JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
/** The name under which the build serves an action. */
function actionNamed(name: string): string {
  const manifest = join(import.meta.dirname, "../.next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8"));
  const found = Object.keys(node).find((id) => node[id].exportedName === name);
  if (!found) throw new Error(`${name} is not built.`);
  return found;
}
const actionId = actionNamed("recordObservationsAction");
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
  for (const path of ["series", "series?prisma", "dashboard", "dashboard-page"]) {
    answers[`bare ${path}`] = await answered(`${bareAddress}/${path}`);
  }
}
const released = `${ourAddress}/api/v1/initiatives/end-malaria/indicators`;
answers["series, API"] = await answered(`${released}/BENCH-1`);
answers["all indicators, API"] = await answered(released);
for (const [name, url] of Object.entries(pages)) answers[name] = await answered(url, { cookie });

/** How often a second some work is done where eight people do it at once. */
async function perSecondAtEight(work: (turn: number) => Promise<unknown>): Promise<number> {
  for (let turn = -30; turn < 0; turn += 1) await work(-turn);
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
for (const table of [
  "bare_write (id uuid PRIMARY KEY, period_key text, value numeric)",
  "bare_sum (period_key text PRIMARY KEY, total numeric)",
  "bare_audit (id uuid PRIMARY KEY, at timestamptz, period_key text)",
]) {
  await pool.query(`CREATE TABLE IF NOT EXISTS ${table}`);
}
const cellOf = (turn: number) => ({
  ...{ indicatorId, periodKey: monthKey(turn % 100), value: String(turn) },
  placeCode: `BENCH-${1 + (turn % 90)}`,
});

/** One observation as a program sends it to the bare route. */
async function writeBare(turn: number) {
  const body = JSON.stringify({ periodKey: `${turn % 997}`, value: turn });
  const answer = await fetch(`${bareAddress}/observation`, { method: "POST", body });
  if (!(await answer.text()).includes("done")) throw new Error("The bare route refused.");
}

/** One observation as the entry grid sends it: React's encoding of a server action, answered without the page. */
async function writeAsTyped(turn: number) {
  const cell = cellOf(turn);
  const form = new FormData();
  const fields = { initiative: "end-malaria", stakeholderId, keepsPage: "true" };
  for (const [name, text] of Object.entries(fields)) form.append(`_1_${name}`, text);
  for (const [name, text] of Object.entries(cell)) form.append(`_1_cells.0.${name}`, text);
  form.append("0", '[{"status":"idle"},"$K1"]');
  const answer = await fetch(`${workspace}/measurement/report?period=${cell.periodKey}`, {
    method: "POST",
    headers: { cookie, "next-action": actionId, origin: ourAddress, accept: "text/x-component" },
    body: form,
  });
  const text = await answer.text();
  if (!text.includes('"status":"done"')) throw new Error(text.slice(0, 500));
}

/** The same command without the way to it: permission, facts, gate, revision, audit. */
async function writeByCommand(turn: number) {
  const reply = await run(recordObservations, scope, { stakeholderId, cells: [cellOf(turn)] });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}

const writes = {
  bare: bareAddress === "-" ? 0 : await perSecondAtEight(writeBare),
  typed: await perSecondAtEight(writeAsTyped),
  command: await perSecondAtEight(writeByCommand),
};
process.stdout.write(JSON.stringify({ answers, writes }));
await disconnect();

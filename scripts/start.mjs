/** `npm start` and `npm run dev`: from a fresh clone to a served page, with nothing but Node.js and npm. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, serve, untilAnswered } from "./support/application.mjs";
import {
  databaseName,
  embeddedFolder,
  ensureDatabase,
  migrate,
  unreachableSentence,
  withClient,
} from "./support/database.mjs";
import { castLines, isEmpty, loadDemonstration } from "./support/demonstration.mjs";
import { startServer } from "./support/embedded-postgres.mjs";
import { loadEnvironment } from "./support/environment.mjs";
import { checkNode, install } from "./support/install.mjs";
import { endOrphan, forgetApplication, noteApplication } from "./support/orphan.mjs";
import { dataFolder } from "./support/places.mjs";
import { portNumber, portSentence, probePort } from "./support/port.mjs";
import { generateClient } from "./support/prisma-client.mjs";
import { endProcess } from "./support/process.mjs";
import { Refusal, runScript, say, seconds, warn } from "./support/terminal.mjs";

const startedAt = performance.now();
const isDevelopment = process.argv.includes("--dev");
let isStopping = false;

/** Secrets the embedded default needs are made once and kept outside git. */
function ownSecret() {
  const file = join(dataFolder, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(
      file,
      `${JSON.stringify({ AUTH_SECRET: randomBytes(32).toString("base64url") })}\n`,
      { mode: 0o600 },
    );
  }
  return JSON.parse(readFileSync(file, "utf8")).AUTH_SECRET;
}

async function checkAddress() {
  const host = process.env["HOST"] || "127.0.0.1";
  const port = portNumber(process.env["PORT"]);
  if (port === undefined)
    throw new Refusal(
      `PORT=${process.env["PORT"]} is no port number: set it to a number such as 3000.`,
    );
  await probePort(port, host).catch((error) => {
    throw new Refusal(portSentence(port, host, error));
  });
  return { host, port };
}

function checkSecret() {
  const given = process.env["DATABASE_URL"];
  if (given && process.env["NODE_ENV"] === "production" && !process.env["AUTH_SECRET"]) {
    throw new Refusal(
      "AUTH_SECRET is missing: set it to a long random text, for example the output of `openssl rand -base64 32`, and keep it the same over restarts.",
    );
  }
}

/** The given database, or our own. @returns {Promise<{ url: string, server: import("./support/embedded-postgres.mjs").RunningServer | null }>} */
async function database() {
  const given = process.env["DATABASE_URL"];
  if (given) {
    await withClient(given, async () => undefined).catch((error) => {
      throw new Refusal(unreachableSentence(given, error));
    });
    return { url: given, server: null };
  }
  const server = await startServer(embeddedFolder);
  await ensureDatabase(server, databaseName);
  return { url: server.url(databaseName), server };
}

runScript(async () => {
  checkNode();
  loadEnvironment();
  checkSecret();
  await endOrphan();
  const { host, port } = await checkAddress();
  install();
  const shownHost = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const address = process.env["APP_URL"] || `http://${shownHost}:${port}`;

  for (;;) {
    const { url, server } = await database();
    const environment = {
      ...process.env,
      DATABASE_URL: url,
      APP_URL: address,
      AUTH_SECRET: process.env["AUTH_SECRET"] || ownSecret(),
      DEMO: server || process.env["DEMO"] === "true" ? "true" : "false",
      HOST: host,
      PORT: String(port),
    };
    /** @type {import("node:child_process").ChildProcess | undefined} */
    let application;
    const stop = async () => {
      isStopping = true;
      if (application?.pid)
        await endProcess(application.pid, [
          ["SIGTERM", 8_000],
          ["SIGKILL", 2_000],
        ]);
      forgetApplication();
      await server?.stop();
      process.exit(0);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.removeAllListeners(signal).once(signal, () => void stop());

    try {
      const applied = await migrate(url);
      if (applied.length > 0)
        say(`The database has its tables (${applied.length} migrations applied).`);
      await generateClient();
      if (await isEmpty(url)) {
        if (environment.DEMO === "true") {
          say("Loading the demo initiatives (once) …");
          await loadDemonstration(environment);
        } else {
          environment.SETUP_CODE = process.env["SETUP_CODE"] || randomBytes(6).toString("hex");
        }
      }
      if (!isDevelopment) {
        say("Looking whether the application must be built …");
        if (await build()) say(`Built after ${seconds(startedAt)}.`);
      }
    } catch (error) {
      await server?.stop();
      throw error;
    }

    application = serve({ host, port, environment, isDevelopment });
    if (application.pid) noteApplication(application.pid);
    let hasEnded = false;
    const ended = new Promise((resolve) =>
      application?.once("exit", () => {
        hasEnded = true;
        resolve(undefined);
      }),
    );
    if (await untilAnswered(`http://${shownHost}:${port}/`, () => hasEnded)) {
      say(`\nThroughline: ${address}  (ready after ${seconds(startedAt)})`);
      if (environment.SETUP_CODE)
        say(
          `The database is empty. Open ${address}/set-up with the one-time code ${environment.SETUP_CODE}`,
        );
      if (environment.DEMO === "true") for (const line of castLines()) say(line);
      say("Stop with Ctrl-C.");
    }
    const first = await Promise.race([
      ended.then(() => "application"),
      ...(server ? [server.ended().then(() => "database")] : []),
    ]);
    if (isStopping) return new Promise(() => undefined);
    if (first === "application") {
      await server?.stop();
      warn(
        "The application ended by itself; what it said stands above. Start again with npm start.",
      );
      return 1;
    }
    warn(
      "PostgreSQL ended by itself (is the disk full?); what it said stands in .data. Starting it again …",
    );
    if (application.pid)
      await endProcess(application.pid, [
        ["SIGTERM", 5_000],
        ["SIGKILL", 2_000],
      ]);
  }
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setUpInstallation } from "@/features/account/commands/set-up-installation";
import { findInstallationScope } from "@/platform/access/scope";
import { setClock } from "@/platform/clock";
import { run } from "@/platform/command/pipeline";
import { db, disconnect } from "@/platform/db/client";
import { demoInitiatives } from "./data/demo-initiatives";
import { Stage } from "./replay/stage";
import { replay } from "./replay/story";

type CastMember = { name: string; email: string; password: string; role: string };

/** The first account of the demonstration: the site administrator of the cast. */
async function administrator(): Promise<string> {
  const cast: CastMember[] = JSON.parse(
    readFileSync(join(import.meta.dirname, "cast.json"), "utf8"),
  );
  const one = cast.find(({ role }) => role === "site_administrator");
  if (!one) throw new Error("The cast has no site administrator.");
  const { name, email, password } = one;
  const scope = await findInstallationScope(null, "system");
  const code = process.env.SETUP_CODE ?? "";
  const reply = await run(setUpInstallation, scope, { code, name, email, password });
  if (!reply.ok) throw new Error(`The site administrator was refused: ${JSON.stringify(reply)}`);
  return reply.value.userId;
}

/** Loads the demo initiatives through the product's own commands. Does nothing where people are already. */
async function load(): Promise<void> {
  if (await db().user.findFirst({ select: { id: true } })) return;
  const administratorId = await administrator();
  for (const seed of demoInitiatives) {
    const started = performance.now();
    const stage = new Stage(seed, join(import.meta.dirname, "data", seed.slug));
    for (const step of seed.story) await replay(stage, step, administratorId);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`  ${seed.name} (${seed.story.length} steps, ${seconds} s)`);
  }
}

process.env.SETUP_CODE ??= "demonstration";
// The people of the demonstration are invented: nobody is to be written to.
process.env.SMTP_URL = "";
try {
  await load();
} finally {
  setClock(null);
  await disconnect();
}

import { type APIRequestContext, expect, type PlaywrightWorkerArgs, test } from "@playwright/test";
import type { Actor } from "@/domain/access/actor";
import { mayEver } from "@/domain/access/policy";
import type { MemberRole } from "@/domain/access/role";
import words from "@/i18n/messages/en/refusals.json" with { type: "json" };
import { type BuiltAction, builtActions, builtRoutes, builtWorkspacePages } from "./built-doors";
import { addressOf, database, home, idsAtHome } from "./home-initiative";
import { signIn } from "./sign-in";

/** One of the cast with the role in the home initiative, or none there. */
type Visitor = { readonly email: string | null; readonly role: MemberRole | null };

const visitors: readonly Visitor[] = [
  { email: "ruth.alder@example.org", role: "backbone_lead" },
  { email: "tomas.reyes@example.org", role: "backbone_staff" },
  { email: "grace.whitfield@example.org", role: "working_group_chair" },
  { email: "marcus.bell@example.org", role: "partner_lead" },
  { email: "priya.nair@example.org", role: "partner_contributor" },
  { email: "helen.brandt@example.org", role: "funder" },
  { email: "jonah.pike@example.org", role: "observer" },
  { email: "odile.fontenot@example.org", role: null },
  { email: "admin@example.org", role: null },
  { email: null, role: null },
];

function actorOf({ email, role }: Visitor): Actor {
  if (email === null) return { kind: "public" };
  const person = { userId: email, isSiteAdministrator: email.startsWith("admin") };
  if (role === null) return { kind: "person", ...person };
  const own = { initiativeId: home, memberId: email, stakeholderId: email };
  return { kind: "member", ...person, ...own, role };
}

async function sessions(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
): Promise<APIRequestContext[]> {
  const browser = await playwright.chromium.launch();
  const contexts: APIRequestContext[] = [];
  for (const { email } of visitors) {
    const context = await browser.newContext({ baseURL });
    if (email) await signIn(await context.newPage(), email);
    const storageState = await context.storageState();
    contexts.push(await playwright.request.newContext({ baseURL, storageState }));
    await context.close();
  }
  await browser.close();
  return contexts;
}

/** What has been done to the home initiative since, as "who action": other tests write at the same time. */
async function doneSince(instant: Date): Promise<readonly string[]> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select u.email, a.action from audit_event a left join user_account u on u.id = a.user_id
        where a.happened_at >= $1
          and (a.initiative_id is null or a.initiative_id = (select id from initiative where slug = $2))`,
      [instant, home],
    );
    return rows.map(({ email, action }) => `${email} ${action}`);
  });
}

/** Sends an action as React does, naming the home initiative and nothing else. */
async function send(context: APIRequestContext, action: BuiltAction, baseURL: string) {
  const page = action.page
    .replace(/\/\([a-z]+\)|^\([a-z]+\)/g, "")
    .replace("[initiative]", home)
    .replace("[token]", "none")
    .replace(/\[[a-z]+\]/g, "00000000-0000-7000-8000-000000000000");
  // React's encoding: the fields of the form first, then the arguments that point to them.
  const form = new FormData();
  form.append("_1_initiative", home);
  form.append("0", '[{"status":"idle"},"$K1"]');
  const answer = await context.post(page.startsWith("/") ? page : `/${page}`, {
    headers: { "next-action": action.id, origin: baseURL, accept: "text/x-component" },
    multipart: form,
    maxRedirects: 0,
  });
  return answer.text();
}

/** Why an action refused, from the line of React's answer that holds its result. */
function refusalIn(text: string): string {
  const result = text.split("\n").find((line) => line.includes('"status":"refused"')) ?? text;
  if (result.includes(words.not_found)) return "not_found";
  if (result.includes(words.forbidden)) return "forbidden";
  return result.slice(0, 120);
}

test.describe("Access, counted from the build's own manifests", () => {
  test.setTimeout(300_000);

  let contexts: readonly APIRequestContext[] = [];

  test.beforeAll(async ({ playwright, baseURL }) => {
    contexts = await sessions(playwright, baseURL ?? "");
  });

  test("every server action refuses everybody whom the policy does not name, and writes nothing", async ({
    baseURL,
  }) => {
    const actions = builtActions();
    expect(actions.length).toBeGreaterThan(60);
    const started = new Date();
    const tried = new Set<string>();
    const leaks: string[] = [];
    for (const action of actions) {
      for (const [index, visitor] of visitors.entries()) {
        const context = contexts[index];
        const isStranger = action.isOfInitiative && visitor.role === null;
        if (!context || (!isStranger && mayEver(actorOf(visitor), action.permission))) continue;
        const answer = refusalIn(await send(context, action, baseURL ?? ""));
        tried.add(`${visitor.email} ${action.permission}`);
        const expected = isStranger ? "not_found" : "forbidden";
        if (answer !== expected) leaks.push(`${action.name} as ${visitor.email}: ${answer}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(tried.size).toBeGreaterThan(actions.length * 3);
    expect((await doneSince(started)).filter((one) => tried.has(one))).toEqual([]);
  });

  test("every page of a workspace opens for those whom the policy names, and for nobody else", async () => {
    const pages = builtWorkspacePages();
    expect(pages.length).toBeGreaterThan(25);
    const ids = await idsAtHome();
    const wrong: string[] = [];
    for (const { path, permissions } of pages) {
      const address = addressOf(path, ids);
      // The adopted agenda is frozen (W4): there is nothing to edit until the next version is begun.
      const isFrozen = path.endsWith("agenda/edit");
      const isOwnActivity = path.endsWith("activities/[id]/edit");
      // The history of one value is for the backbone and for the partner that reported it.
      const isOwnValue = path.endsWith("observations/[id]");
      for (const [index, visitor] of visitors.entries()) {
        const answer = await contexts[index]?.get(address, { maxRedirects: 0 });
        const isNamed =
          visitor.role !== null &&
          permissions.every((permission) => mayEver(actorOf(visitor), permission)) &&
          !isFrozen &&
          (!isOwnActivity || visitor.role.startsWith("partner")) &&
          (!isOwnValue || /^(partner|backbone)/.test(visitor.role));
        const refused = visitor.email === null ? 307 : 404;
        const expected = isNamed ? 200 : refused;
        if (answer?.status() !== expected) {
          wrong.push(`${address} as ${visitor.email}: ${answer?.status()}, not ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("every address of the API answers strangers with what is released, or not at all", async ({
    playwright,
    baseURL,
  }) => {
    const stranger = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    const found: string[] = [];
    for (const path of builtRoutes()) {
      const address = path.replace("[slug]", "nowhere").replace("[code]", "NONE");
      const [read, written] = [await stranger.get(address), await stranger.post(address)];
      found.push(`${path} ${read.status()} ${written.status()}`);
    }
    expect(found.sort()).toEqual([
      "/api/v1/initiatives 200 405",
      "/api/v1/initiatives/[slug] 404 405",
      "/api/v1/initiatives/[slug]/imports/[id] 401 405",
      "/api/v1/initiatives/[slug]/indicators 404 405",
      "/api/v1/initiatives/[slug]/indicators/[code] 404 405",
      "/api/v1/initiatives/[slug]/indicators/[code]/observations.csv 404 405",
      "/api/v1/initiatives/[slug]/observations 405 401",
      "/api/v1/initiatives/[slug]/observations.csv 404 405",
      "/api/v1/progress 405 400",
      "/api/workspace/[initiative]/comparison.csv 404 405",
      "/api/workspace/[initiative]/imports 405 403",
      "/api/workspace/[initiative]/imports/[id]/refusals.csv 404 405",
      "/api/workspace/[initiative]/observations.csv 404 405",
      "/api/workspace/[initiative]/observations.xlsx 404 405",
      // Without the secret of a link its door leads to the page that says so.
      "/report/send 405 200",
    ]);
  });
});

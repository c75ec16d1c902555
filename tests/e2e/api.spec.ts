import { type APIResponse, type Browser, expect, test } from "@playwright/test";
import { home } from "./home-initiative";
import { signIn } from "./sign-in";

const api = "/api/v1";
const worked = {
  direction: "increase",
  method: "cagr",
  baseline: { period: "2005", value: "44" },
  target: { period: "2020", value: "85" },
  observations: [
    { period: "2005", value: "44" },
    { period: "2014", value: "57" },
  ],
};

async function tokenOf(browser: Browser, email: string): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  await page.goto("/account");
  await page.getByLabel("What it is for").fill("a test");
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByLabel("Your new token").inputValue();
  await page.context().close();
  return token;
}

/** An error answer: its status, and the fields or rows it names. */
async function problemOf(answer: APIResponse) {
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  const { status, errors = [] } = await answer.json();
  expect(status).toBe(answer.status());
  return [status, errors.map(({ path }: { path: string }) => path)];
}

test("M10: the calculator answers the worked example", async ({ request }) => {
  const answer = await request.post(`${api}/progress`, { data: worked });
  const { status, score, method, reason, figures } = await answer.json();
  expect({ status, score: Number(score).toFixed(2), method, reason }).toEqual({
    ...{ status: "needs_acceleration", score: "0.36", method: "cagr", reason: null },
  });
  expect([figures.latestValue, figures.targetValue]).toEqual(["57", "85"]);
});

test("what was released can be read: lists, passport, series with its status, and the file", async ({
  request,
}) => {
  const initiatives = (await (await request.get(`${api}/initiatives`)).json()).data;
  expect(
    initiatives
      .map(({ slug }: { slug: string }) => slug)
      .slice()
      .sort(),
  ).toContain(home);
  const { data } = await (await request.get(`${api}/initiatives/${home}/indicators`)).json();
  expect(data.length).toBeGreaterThan(10);
  const one = await (await request.get(`${api}/initiatives/${home}/indicators/KR-CPS`)).json();
  expect(JSON.stringify(one)).toContain("needs_acceleration");
  const file = await request.get(`${api}/initiatives/${home}/observations.csv`);
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect((await file.text()).split("\n")[0]).toContain("indicator");
});

test("bad input is answered with a problem that names the field", async ({ request }) => {
  const headers = { "content-type": "application/json" };
  const progress = `${api}/progress`;
  const broken = await request.post(progress, { headers, data: Buffer.from("{") });
  expect(await problemOf(broken)).toEqual([400, []]);
  const wrong = { ...worked, direction: "sideways", baseline: { period: "soon", value: "44" } };
  expect(await problemOf(await request.post(progress, { data: wrong }))).toEqual([
    422,
    ["direction", "baseline.period"],
  ]);
  const large = { ...worked, note: "x".repeat(1_100_000) };
  expect(await problemOf(await request.post(progress, { data: large }))).toEqual([413, []]);
  expect(await problemOf(await request.get(`${api}/initiatives/nowhere`))).toEqual([404, []]);
  const unknown = await request.get(`${api}/initiatives/${home}/indicators/NONE`);
  expect(await problemOf(unknown)).toEqual([404, []]);
});

test("W7: with a token of one's own one reports for one's own stakeholder, and nowhere else", async ({
  request,
  browser,
}) => {
  const address = `${api}/initiatives/${home}/observations`;
  // Both before the first request: signing in takes longer than a server keeps an idle connection.
  const authorization = `Bearer ${await tokenOf(browser, "marcus.bell@example.org")}`;
  const observer = `Bearer ${await tokenOf(browser, "jonah.pike@example.org")}`;
  const rows = [{ indicator: "MATH8", period: "2015/16", reporter: "CPS", value: "61" }];
  const send = (data: unknown, path = address, headers = { authorization }) =>
    request.post(path, { data, headers });
  const nobody = await request.post(address, { data: rows });
  expect(await problemOf(nobody)).toEqual([401, []]);
  const dry = await send(rows, `${address}?dryRun=true`);
  expect((await dry.json()).data).toMatchObject({ created: 1, changed: 0, refused: 0 });
  const csv = "indicator,period,reporter,value\nMATH8,2015/16,CPS,many\nABS,2015/16,COV,7\n";
  const refused = await request.post(address, {
    data: csv,
    headers: { authorization, "content-type": "text/csv" },
  });
  expect(await problemOf(refused)).toEqual([422, ["rows.2.value", "rows.3.reporter"]]);
  const elsewhere = await send(rows, `${api}/initiatives/end-malaria/observations`);
  expect(await problemOf(elsewhere)).toEqual([404, []]);
  const denied = await send(rows, address, { authorization: observer });
  expect(await problemOf(denied)).toEqual([403, []]);
});

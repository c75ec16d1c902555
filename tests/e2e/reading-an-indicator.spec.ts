import { type Browser, expect, type Page, test } from "@playwright/test";
import { database, home } from "./home-initiative";
import { signIn } from "./sign-in";

const compare = `/w/${home}/measurement/compare`;

async function indicatorId(code: string): Promise<string> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select i.id from indicator i join initiative n on n.id = i.initiative_id
        where n.slug = $1 and i.code = $2`,
      [home, code],
    );
    return rows[0]?.id ?? "";
  });
}

/** What the browser complains of: its content policy above all. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

async function withoutScript(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}

test("series are chosen, explored by keyboard, and refused beyond six", async ({ page }) => {
  const complaints = complaintsOf(page);
  await signIn(page, "jonah.pike@example.org");
  await page.goto(compare);
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
  await page.getByLabel("Add a series").selectOption("KR-CPS~income:low");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL("**/compare?series=KR-CPS%7Eincome%3Alow");
  await page.getByLabel("Add a series").selectOption("ABS");
  await page.getByLabel("Place").selectOption({ label: "Newport" });
  await page.getByRole("button", { name: "Update" }).click();
  await page.waitForURL(/ABS%7E%7ENEWPORT/);
  const chart = page.getByRole("figure", { name: /^Comparison:/ });
  await chart.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  // The second place in time at which one of the two has a value.
  await expect(chart.getByText("2010/11")).toBeVisible();
  await page.getByText("See as table").click();
  await expect(page.getByRole("cell", { name: "34 %" }).first()).toBeVisible();
  const codes = ["KR-CPS", "KR-COV", "KR-NEW", "READ4", "ABS", "MATH8", "GRAD"];
  await page.goto(`${compare}?${codes.map((code) => `series=${code}`).join("&")}`);
  await expect(page.getByRole("alert").filter({ hasText: "Left out: GRAD" })).toBeVisible();
  await expect(page.getByLabel("Add a series")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a comparison is complete without script, with its file", async ({ browser, page }) => {
  await signIn(page, "jonah.pike@example.org");
  const quiet = await withoutScript(browser);
  await quiet.context().addCookies(await page.context().cookies());
  await quiet.goto(compare);
  await quiet.getByLabel("Add a series").selectOption("PREK");
  await quiet.getByRole("button", { name: "Show" }).click();
  await quiet.getByLabel("Add a series").selectOption("ABS");
  await quiet.getByRole("button", { name: "Update" }).click();
  await expect(quiet.getByText("Each line is 100 in 2012/13")).toBeVisible();
  await expect(quiet.getByRole("img", { name: /^Comparison:/ }).first()).toBeAttached();
  const href = await quiet.getByRole("link", { name: "Download (CSV)" }).getAttribute("href");
  const file = await page.request.get(href ?? "");
  const [head, first] = (await file.text()).split("\n");
  expect(head).toBe("indicator,name,category,place,period,value,unit,definition,provisional,index");
  expect(first).toMatch(/^PREK,Children in a rated preschool,,,2012\/13,3310,children,1,\w+,100$/);
});

test("M19: a gap is defined with a target of its own, drawn, and ended", async ({ page }) => {
  const complaints = complaintsOf(page);
  await signIn(page, "tomas.reyes@example.org");
  await page.goto(`/w/${home}/measurement/indicators/${await indicatorId("COMP")}`);
  await page.getByText("Measure a gap", { exact: true }).click();
  const form = page.getByRole("form", { name: "Measure a gap" });
  await form.getByLabel("Group").selectOption({ label: "Race and ethnicity: Black" });
  await form.getByLabel("Compared with").selectOption({ label: "Race and ethnicity: Black" });
  await form.getByRole("button", { name: "Measure it" }).click();
  await expect(form.getByText("a group has no gap to itself").first()).toBeVisible();
  await form.getByLabel("Compared with").selectOption({ label: "Race and ethnicity: White" });
  await form.getByLabel("Target period").first().fill("2020");
  await form.getByLabel("Target value").first().fill("5");
  await form.getByRole("button", { name: "Measure it" }).click();
  const gap = page.getByRole("figure").filter({ hasText: "Black against White" });
  await expect(gap.getByText(/points lie between them/)).toBeVisible();
  await expect(gap.getByRole("img", { name: "The gap itself" }).first()).toBeAttached();
  await gap.getByText("End it").first().click();
  await gap.getByLabel("Why it is no longer measured").fill("Only to try it.");
  await gap.getByRole("button", { name: "End it" }).click();
  await expect(page.getByText("No gap is measured yet", { exact: false })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("P1: the public page can be read, embedded and cited without script", async ({ browser }) => {
  const page = await withoutScript(browser);
  const path = `/i/${home}/indicators/KR-CPS`;
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "By family income" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /against All other pupils/ })).toBeVisible();
  const code = await page.getByLabel("Put this chart on your page").inputValue();
  const source = /src="([^"]+)"/.exec(code)?.[1] ?? "";
  const embedded = await page.request.get(new URL(source).pathname);
  expect(embedded.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(embedded.headers()["x-frame-options"]).toBeUndefined();
  const framed = await page.request.get(path);
  expect(framed.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(framed.headers()["x-frame-options"]).toBe("DENY");
  await page.setContent(code);
  const frame = page.frameLocator("iframe");
  await expect(
    frame.getByRole("heading", { name: "Children prepared for kindergarten, Cincinnati" }),
  ).toBeVisible();
  // The first release was made before the results of 2014/15 were there; what it showed it still shows.
  await page.goto(`${path}?release=1`);
  await expect(page.getByText("You read Release 1")).toBeVisible();
  await expect(page.getByText(/in 2014\/15/)).toHaveCount(0);
});

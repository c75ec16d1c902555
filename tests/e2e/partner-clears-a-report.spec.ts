import { expect, type Page, test } from "@playwright/test";
import { database, home } from "./home-initiative";
import { signIn } from "./sign-in";

const report = `/w/${home}/measurement/report?period=2015%2F16`;

/** What the database holds of a partner's period: the value of each cell. */
async function stored(): Promise<Readonly<Record<string, string>>> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select i.code || ' ' || o.place_code || ' ' || o.category_key as code, trim_scale(o.value)::text as value from observation o
         join indicator i on i.initiative_id = o.initiative_id and i.id = o.indicator_id
         join stakeholder s on s.initiative_id = o.initiative_id and s.id = o.stakeholder_id
        where o.period_key = '2015/16' and s.code = 'NEW'`,
    );
    return Object.fromEntries(rows.map(({ code, value }) => [code, value]));
  });
}

const partner = "lead.new@example.org";

async function openReport(page: Page): Promise<void> {
  await signIn(page, partner);
  await page.goto(report);
}

const boxes = (page: Page) => page.getByLabel(/^Value: /);

test.describe.configure({ mode: "serial" });

test("M4: what is typed is saved without a press, and a lost connection loses nothing", async ({
  context,
  page,
}) => {
  await openReport(page);
  const first = boxes(page).first();
  await first.fill("71");
  await expect(page.getByText("All is saved.")).toBeVisible();
  await context.setOffline(true);
  await first.fill("72");
  await expect(page.getByText(/^No connection\. What you typed is kept/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("All is saved.")).toBeVisible({ timeout: 15_000 });
  expect(Object.values(await stored())).toContain("72");

  // The window goes away before the pause is over: the next one has it.
  await first.fill("73");
  await page.reload();
  await expect(
    page.getByText("One row is back that had not been saved on this device."),
  ).toBeVisible();
  await expect(boxes(page).first()).toHaveValue("73");
  await expect(page.getByText("All is saved.")).toBeVisible();
  expect(Object.values(await stored())).toContain("73");
});

test("M4: a block copied from a spreadsheet fills the rows below, and what has no room is said", async ({
  page,
}) => {
  await openReport(page);
  const count = await boxes(page).count();
  expect(count).toBeGreaterThan(1);
  await boxes(page).first().focus();
  await page.evaluate((rows) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", `${"61\t\tpasted\n".repeat(rows)}62`);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, count);
  await expect(page.getByText(/^One cell of what you pasted found no box here/)).toBeVisible();
  await expect(boxes(page).nth(1)).toHaveValue("61");
  await expect(page.getByLabel(/^Note: /).last()).toHaveValue("pasted");
  await expect(page.getByText("All is saved.")).toBeVisible();
  const written = Object.values(await stored()).filter((value) => value === "61");
  expect(written.length).toBe(count);
});

test("M2, M4: Escape and Control Z bring back what stood there, and an emptied box takes its value back", async ({
  page,
}) => {
  await openReport(page);
  const first = boxes(page).first();
  const before = await first.inputValue();
  expect(before).not.toBe("");
  await first.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("99");
  await page.keyboard.press("Escape");
  await expect(first).toHaveValue(before);
  await first.fill("77");
  await page.keyboard.press("Enter");
  await expect(boxes(page).nth(1)).toBeFocused();
  await page.keyboard.press("Control+Z");
  await expect(first).toHaveValue(before);
  await page.keyboard.press("Control+Shift+Z");
  await expect(first).toHaveValue("77");
  await expect(page.getByText("All is saved.")).toBeVisible();
  expect(Object.values(await stored())).toContain("77");

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  await page
    .getByLabel(/^Note: /)
    .first()
    .fill("");
  await page
    .getByLabel(/^Note: /)
    .nth(1)
    .focus();
  await expect.poll(async () => Object.values(await stored())).not.toContain("77");
  await page.reload();
  await expect(boxes(page).first()).toHaveValue("");
});

test("M4: what another window stored is taken over with a word, and never sent back unseen", async ({
  browser,
  page,
}) => {
  await openReport(page);
  // Another device: windows of one share what it keeps for them.
  const other = await (await browser.newContext()).newPage();
  await openReport(other);
  await boxes(page).first().fill("41");
  await expect(page.getByText("All is saved.")).toBeVisible();
  await boxes(other).nth(1).fill("42");
  await boxes(other).nth(1).blur();
  await expect(other.getByText("All is saved.")).toBeVisible();
  await expect(boxes(other).first()).toHaveValue("41");
  await expect(
    other.getByText(/^One row was changed by somebody else, or in another window/),
  ).toBeVisible();
  await boxes(other).nth(1).fill("43");
  await expect(other.getByText("All is saved.")).toBeVisible();
  const values = Object.values(await stored());
  expect([values.includes("41"), values.includes("42"), values.includes("43")]).toEqual([
    ...[true, false, true],
  ]);
});

test("M4: what cannot be read is not called saved, and the back button brings back what was", async ({
  page,
}) => {
  await openReport(page);
  await boxes(page).first().fill("forty");
  await boxes(page).nth(1).fill("46");
  await expect(page.getByText("Saved, but for what is not complete yet.")).toBeVisible();
  await boxes(page).first().fill("47");
  await expect(page.getByText("All is saved.")).toBeVisible();
  await page.getByRole("link", { name: "Desk" }).first().click();
  await expect(page).not.toHaveURL(/measurement\/report/);
  await page.goBack();
  await expect(boxes(page).first()).toHaveValue("47");
  await expect(boxes(page).nth(1)).toHaveValue("46");
  await expect(page.getByText(/had not been saved on this device/)).toHaveCount(0);
});

/** The names by which the boxes of the groups are read out. */
async function groupNames(): Promise<readonly string[]> {
  return database(async (client) => {
    const { rows } = await client.query(
      `select c.name from category c join initiative i on i.id = c.initiative_id where i.slug = $1`,
      [home],
    );
    return rows.map(({ name }) => name);
  });
}

/** What the keyboard stands on: a box of the grid, something else in it, or nothing of it any more. */
async function standsOn(page: Page, groups: readonly string[]): Promise<string> {
  return page.evaluate((names) => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || !element.closest("table")) return "beyond";
    const label = element.getAttribute("aria-label") ?? "";
    const isGroup = names.some((name) => label.endsWith(`, ${name}`));
    return `${isGroup ? "group " : ""}${element.dataset.box ?? "other"}`;
  }, groups);
}

const answers: Readonly<Record<string, string>> = {
  ...{ value: "64", numerator: "10", denominator: "100" },
  // M2: the groups are not published this year, which is an answer too.
  "group notAvailableReason": "Not published by group this year",
};

test("M6: a partner clears its report with the keyboard only", async ({ page }) => {
  await openReport(page);
  await boxes(page).first().focus();
  await page.keyboard.press("Enter");
  await expect(boxes(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(boxes(page).first()).toBeFocused();

  await page.locator("input[data-box]").first().focus();
  const groups = await groupNames();
  const standing = () => standsOn(page, groups);
  const filled = new Set<string>();
  for (let box = await standing(); box !== "beyond"; box = await standing()) {
    const answer = answers[box];
    if (answer !== undefined) {
      await page.keyboard.press("Control+A");
      await page.keyboard.type(answer);
      filled.add(box);
    }
    await page.keyboard.press("Tab");
  }
  expect([...filled].sort()).toEqual(Object.keys(answers).sort());
  await expect(page.getByText("All is saved.")).toBeVisible();
  const submit = page.getByRole("button", { name: /^Submit / });
  await submit.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Every report of this period is handed in.")).toBeVisible();
});

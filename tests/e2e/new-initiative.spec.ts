import { expect, test } from "@playwright/test";
import { signIn } from "./sign-in";

test("W1, W2: a new initiative is refused at a gate that is not met, and told what is missing", async ({
  page,
}) => {
  await signIn(page, "admin@example.org");
  await page.getByRole("link", { name: "Start an initiative" }).click();
  await page.getByLabel("Address", { exact: true }).fill("clean-river");
  await page.getByLabel("Name of the initiative").fill("Clean River");
  await page.getByLabel("In one or two sentences").fill("A river one can swim in.");
  await page.getByLabel("The problem").fill("The river is dirty.");
  await page.getByLabel("Population").fill("All who live by it");
  await page.getByLabel("Place", { exact: true }).fill("The valley");
  await page.getByLabel("Organization", { exact: true }).fill("River Office");
  await page.getByLabel("Sector").selectOption("nonprofit");
  await page.getByLabel("Short code").fill("RO");
  await page.getByRole("button", { name: "Start an initiative" }).click();
  await page.waitForURL("**/w/clean-river");
  await page.goto("/w/clean-river/agenda/edit");
  await page.getByLabel("The problem").fill("The river is dirty.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/w/clean-river/agenda");
  await page.getByRole("button", { name: "Open the consultation" }).click();
  const alert = page.getByRole("alert");
  await expect(alert.getByText("conditions are not met yet")).toBeVisible();
  await expect(alert.getByText("1 active stakeholders, 3 are needed")).toBeVisible();
  await expect(alert.getByText("The vision is not written")).toBeVisible();
});

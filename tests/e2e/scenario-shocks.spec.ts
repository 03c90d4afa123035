import { expect, type Page, test } from "@playwright/test";
import { barriersOn } from "./barriers";

/** Shocks on a day, and routers with their settings, as an architect types them; all by keyboard. */

const builder = (page: Page) => page.locator("[data-scenario-builder]");
const result = (page: Page) => page.locator("[data-scenario-result]");
const press = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
};
async function choose(page: Page, label: string, words: string) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(words);
  await expect(page.getByLabel(label, { exact: true }).locator("option:checked")).toHaveText(
    new RegExp(`^${words}`),
  );
}
async function type(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}
async function tick(page: Page, label: string) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press("Space");
}
async function open(page: Page) {
  await page.goto("/scenarios/new");
  await expect(page.getByRole("link", { name: "Sign in to save" })).toBeVisible();
  await type(page, "Draws", "0");
  await type(page, "Months", "6");
  const policies = await builder(page).locator("[data-policy]").count();
  for (let left = policies; left > 1; left -= 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await press(page, `Remove policy ${left}`);
}
async function compute(page: Page) {
  await press(page, "Compute");
  await expect(page.getByText("Computing …")).toHaveCount(0);
  await expect(result(page)).toBeVisible();
}

test("a lab leaves a cloud on a day: another answer from then on, with what limits cost", async ({
  page,
}) => {
  await open(page);
  await choose(page, "Policy 1", "Cheapest under limits on exposure");
  await type(page, "Every cloud at most, % of all tokens", "60");
  await press(page, "Add a shock");
  await choose(page, "Lab that leaves", "Anthropic");
  await choose(page, "Cloud it leaves", "Amazon");
  await choose(page, "It begins", "on a day");
  const day = page.getByLabel("From day", { exact: true });
  await day.fill("2026-11-01");
  await expect(day).toHaveAccessibleDescription(/before the day of the scenario/);
  await press(page, "Compute");
  await expect(builder(page).getByRole("alert").first()).toContainText("before the day");
  await day.fill("2027-02-10");
  await expect(day).toHaveAccessibleDescription(/In month 3; the work of that month is divided/);
  await compute(page);
  const turn = result(page).locator("[data-turn]").first();
  await expect(turn).toContainText("From month 3, 10 February 2027 on: Anthropic leaves Amazon");
  await turn.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(turn.getByRole("table")).toContainText("list prices in force on 2027-02-10");
  expect(await barriersOn(page)).toEqual([]);
});

test("a chain of fallbacks says what its sellers share, and what nobody answers", async ({
  page,
}) => {
  await open(page);
  await choose(page, "Policy 1", "Failover chain");
  await tick(page, "State how often its sellers fail, alone and together");
  await type(page, "A seller does not answer, % of the time", "1");
  await compute(page);
  await expect(result(page).locator("[data-remarks]")).toContainText(
    /nobody of the chain answers/i,
  );
  expect(await barriersOn(page)).toEqual([]);
});

test("LiteLLM’s and OpenRouter’s settings are typed, and their traps told", async ({ page }) => {
  await open(page);
  await choose(page, "Policy 1", "LiteLLM");
  await choose(page, "Strategy", "cost-based");
  const prices = page.getByText("Input prices set by hand");
  await prices.focus();
  await page.keyboard.press("Enter");
  await prices.locator("xpath=..").getByRole("textbox").first().focus();
  await page.keyboard.type("0");
  await press(page, "Add a policy");
  await choose(page, "Policy 2", "OpenRouter");
  await choose(page, "Divided", "all to the cheapest");
  await type(page, "Highest output price, $ per million tokens", "40");
  await compute(page);
  await expect(result(page).getByText("LiteLLM, cost-based").first()).toBeVisible();
  await expect(result(page).locator("[data-remarks]")).toContainText("list prices");
  await result(page).getByRole("radio", { name: "As OpenRouter balances" }).focus();
  await page.keyboard.press("Space");
  await expect(result(page)).toContainText("all at the seller with the lowest list price");
  expect(await barriersOn(page)).toEqual([]);
});

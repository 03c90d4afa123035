import { expect, test } from "@playwright/test";

test("Overview: a number opens down to a source in two clicks", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^4 contracts act like 1\.\d to 2\.\d independent suppliers$/,
  );
  await expect(page.getByText("Demo:").first()).toBeVisible();

  const card = page.locator('[data-score="independent-suppliers"]');
  await card.locator("[data-why] > summary").click();
  await card.locator("[data-sources]").getByRole("link", { name: /SEC/ }).first().click();

  await expect(page).toHaveURL(/\/sources\/sec-/);
  await expect(page.getByRole("heading", { name: /Facts that rest on it/ })).toBeVisible();
});

test("Providers, Amazon, its ties with announced and conditional apart, the source", async ({
  page,
}) => {
  await page.goto("/providers");
  await page.getByRole("link", { name: "Amazon (AWS)" }).click();
  await expect(page).toHaveURL(/\/providers\/amazon$/);

  // Amazon's 10-Q for 2026-06-30: a further $25.0B for Anthropic, $10.0B of it paid, $15.0B to be drawn.
  const ties = page.getByRole("table", { name: /Ties of Amazon/ });
  const anthropic = ties.getByRole("row", { name: /Anthropic .*partially funded/ });
  await expect(anthropic).toContainText("$25.0B");
  await expect(anthropic).toContainText("$15.0B");
  await expect(anthropic).toContainText("$10.0B");
  await expect(ties.getByRole("row", { name: /OpenAI Equity investment/ })).toContainText("$50.0B");

  await anthropic.getByRole("link").click();
  await expect(page.getByRole("heading", { name: /Conditional, still undrawn/ })).toBeVisible();
  await page
    .getByRole("link", { name: /Amazon quarterly report/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/sources\/sec-/);
  await expect(page.getByText(/^Tier 1 · /)).toBeVisible();
});

test("on a phone the pages are one key away, and fold again once one is open", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/overview");
  const labs = page.getByRole("link", { name: "Labs", exact: true });
  await expect(labs).toBeHidden();
  await page.getByText("All pages").press("Enter");
  await labs.press("Enter");
  await expect(page).toHaveURL(/\/labs/);
  await expect(labs).toBeHidden();
});

test("the as-of date turns the whole app back", async ({ page }) => {
  await page.goto("/providers/amazon?asOf=2026-04-30");
  const openai = page
    .getByRole("table", { name: /Ties of Amazon/ })
    .getByRole("row", { name: /OpenAI Equity investment/ });
  // $15.0B was paid in Q1 2026; $35.0B was conditional.
  await expect(openai).toContainText("$35.0B");
  await expect(openai).toContainText("$15.0B");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Labs" }).click();
  await expect(page).toHaveURL(/\/labs\?asOf=2026-04-30/);

  await page.getByLabel("As of").fill("2026-09-30");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/asOf=2026-09-30/);
  await page.getByRole("button", { name: "Today" }).click();
  await expect(page).not.toHaveURL(/asOf/);
});

test("a number opens step by step to the fact it rests on", async ({ page }) => {
  await page.goto("/providers/microsoft");
  const card = page.locator('[data-score="lock-in"]');
  await card.locator("[data-why] > summary").click();
  // Score, contribution, sub-index, natural unit, fact.
  for (const step of [
    "Capture (L1): contribution",
    "Capture (L1)",
    "Break-even premium",
    "Technical exit cost",
    "Re-engineering",
  ])
    await card.locator("summary", { hasText: step }).filter({ visible: true }).last().click();
  await expect(
    card.getByText("Technical cost of leaving").filter({ visible: true }).first(),
  ).toBeVisible();
});

test("Compare AWS, Azure and Google", async ({ page }) => {
  await page.goto("/compare");
  await page.getByLabel("Amazon (AWS)").check();
  await page.getByLabel("Microsoft (Azure)").check();
  await page.getByLabel("Alphabet / Google Cloud").check();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/compare\?with=amazon&with=google&with=microsoft$/);
  const table = page.getByRole("table", { name: /Providers compared/ });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Measure",
    "Amazon (AWS)",
    "Alphabet / Google Cloud",
    "Microsoft (Azure)",
  ]);
  // What is alike comes last.
  await expect(table.getByRole("row").last()).toContainText("alike");
});

test("Scenarios: cost by policy, what is unserved with the reason, every line with its price source", async ({
  page,
}) => {
  await page.goto("/scenarios");
  await page.getByRole("link", { name: "Where should today’s work run?" }).click();
  const policies = page.getByRole("table", { name: /What each policy would cost/ });
  for (const name of ["As it is", "All on Amazon (AWS)", "All on Microsoft (Azure)", "Cheapest"])
    await expect(
      policies.getByRole("row", { name: new RegExp(name.replace(/[()]/g, "\\$&")) }),
    ).toBeVisible();
  await expect(policies.getByRole("row", { name: /60 to .* 40/ })).toBeVisible();
  await expect(
    page.getByRole("row", { name: /All on Amazon.*Fraud narrative screening.*sells no model/ }),
  ).toBeVisible();
  await page
    .getByRole("table", { name: /Where each policy sends the work/ })
    .locator('a[href*="/sources/"]')
    .first()
    .click();
  await expect(page).toHaveURL(/\/sources\/(llmdb|genai-prices)/);
});

test("every chart is drawn and has a table twin with the same numbers", async ({ page }) => {
  await page.goto("/overview");
  const figure = page.locator("figure", { has: page.locator('[data-figure="lock-in"]') });
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("svg .recharts-bar-rectangle").first()).toBeVisible();
  await figure.getByText("The same as a table").click();
  const contracts = page.getByRole("table", { name: "Contracts" });
  const score = await contracts
    .getByRole("row", { name: /Microsoft/ })
    .getByRole("cell")
    .nth(2)
    .innerText();
  await expect(figure.getByRole("row", { name: /Microsoft/ }).getByRole("cell")).toHaveText(score);
});

test("a table sorts by keyboard, and the link keeps the order", async ({ page }) => {
  await page.goto("/providers");
  const table = page.getByRole("table", { name: "Providers" });
  const header = table.getByRole("columnheader", { name: /Priced offerings/ });
  await header.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(table.getByRole("rowheader").first()).toHaveText(/^OpenRouter/);
  await page.reload();
  await expect(table.getByRole("rowheader").first()).toHaveText(/^OpenRouter/);
});

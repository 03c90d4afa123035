import { expect, type Page, test } from "@playwright/test";

/** Tab by tab, as somebody without a mouse does, until a link that leads there has the focus. */
async function tabTo(page: Page, path: RegExp): Promise<void> {
  const reached = () =>
    page.evaluate(() => document.activeElement?.getAttribute("href") ?? "nothing");
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press("Tab");
    if (path.test(await reached())) return;
  }
  throw new Error(`no link to ${path} in 150 steps; the last was ${await reached()}`);
}

test("from the matrix to a pair, a right and its source, by keyboard alone", async ({ page }) => {
  // Every step of the way is a key.
  test.slow();
  await page.goto("/conflicts");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Of \d+ pairs of provider and lab, the conflict of \d+ can be told; the others have to be asked$/,
  );
  await tabTo(page, /^\/conflicts\/microsoft--openai$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/conflicts\/microsoft--openai$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Microsoft \(Azure\) gains \d+ to \d+ cents for each dollar that OpenAI earns$/,
  );
  // Microsoft's observer seat, given up in July 2024; what replaced it was looked for and not found.
  const rights = page.getByRole("table", { name: "Rights, entry by entry" });
  const governance = rights.getByRole("row", { name: /^Governance/ });
  await expect(governance.filter({ hasText: "ended" })).toContainText("2024-07-10");
  await expect(governance.filter({ hasText: "unknown" })).toHaveCount(1);
  await tabTo(page, /^\/sources\//);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sources\//);
  await expect(page.getByRole("heading", { name: /Facts that rest on it/ })).toBeVisible();
});

test("what cannot be told says so, with the question to send as text", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/conflicts");
  const row = page
    .getByRole("table", { name: /provider by lab/ })
    .getByRole("row", { name: /^Alphabet/ });
  await expect(row).toContainText("not determinable");
  await row.getByRole("link", { name: /–/ }).first().click();
  await expect(page).toHaveURL(/\/conflicts\/google--anthropic$/);
  const potential = page.locator('[data-score="conflict-of-interest"]');
  await expect(potential.locator("[data-value]")).toHaveText("Not determinable");
  const question = page.getByLabel(/^Question to send to Alphabet/);
  await expect(question).toHaveValue(/What does .* gain when Anthropic earns\?/);
  await page.getByRole("button", { name: "Copy the question" }).press("Enter");
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await question.inputValue(),
  );
  await page.goto("/conflicts/microsoft--openai");
  await expect(page.getByLabel(/^Question to send/)).toHaveCount(0);
});

test("three lights, of which one was never measured, are no evidence", async ({ page }) => {
  await page.goto("/conflicts/amazon--anthropic");
  await expect(page.locator('[data-light="effect"]')).toContainText("not measured");
  await expect(page.locator("[data-verdict]")).toContainText("neither shown nor ruled out");
  // Common ownership comes after everything that the score is made of.
  const titles = await page.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(titles.indexOf("Common ownership, by the control it may carry")).toBe(titles.length - 2);
  await expect(page.getByText("it is no headline.").first()).toBeVisible();
});

test("the realised mix stands beside the neutral one, and hides the pressure", async ({ page }) => {
  await page.goto("/conflicts/microsoft--openai");
  const table = page.getByRole("table", { name: "Steering pressure by lab" });
  const cells = await table
    .getByRole("row", { name: /^OpenAI/ })
    .getByRole("cell")
    .allInnerTexts();
  // All of our work at Azure runs on OpenAI's models: nothing is left to move.
  expect(cells.slice(1)).toEqual(["50.0", expect.stringMatching(/^11 /), "100.0", "0.0"]);
  const figure = page.locator("figure", {
    has: page.locator('[data-figure="pressure-by-mix-microsoft--openai"]'),
  });
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("svg .recharts-bar-rectangle").first()).toBeVisible();
  await figure.getByText("The same as a table").click();
  await expect(figure.getByRole("row", { name: /^OpenAI/ }).getByRole("cell")).toHaveText([
    cells[2] ?? "",
    cells[4] ?? "",
  ]);
});

test("lock-in changes on 12 January 2027 as the EU Data Act says", async ({ page }) => {
  await page.goto("/lock-in?asOf=2026-11-22");
  const gates = page.getByRole("table", { name: "Gates, vendor by vendor" });
  const charge = gates.getByRole("row", { name: /^G5/ }).getByRole("cell");
  await expect(charge.first()).toContainText("kept");
  const change = page.getByRole("table", { name: /What changes on 2027-01-12/ });
  const azure = change.getByRole("row", { name: /^Microsoft/ });
  await expect(azure.nth(0).getByRole("cell")).toContainText([
    "2027-01-11",
    "$3,432 ($0–$3,432)",
    "$15.0k",
    "$0–$15.0k",
    "kept",
    "15",
  ]);
  await expect(azure.nth(1).getByRole("cell")).toContainText([
    "2027-01-12",
    "$0",
    "$15.0k",
    "$0",
    "crossed",
    "15",
  ]);
  // The page of that day itself is there from that day on; until then the address is set aside.
  await page.goto("/lock-in?asOf=2027-01-12");
  const hasCome = new Date().toISOString() >= "2027-01-12";
  await expect(page.getByText("The as-of date in the address was not used.")).toHaveCount(
    hasCome ? 0 : 1,
  );
  await expect(charge.first()).toContainText(hasCome ? "crossed" : "kept");
});

test("a vendor leads with its units, opens them to a source, and never shows unknown as zero", async ({
  page,
}) => {
  await page.goto("/lock-in");
  const units = page.getByRole("table", { name: "What leaving each vendor would mean" });
  await expect(
    units
      .getByRole("row", { name: /^OpenRouter/ })
      .getByRole("cell")
      .first(),
  ).toHaveText("not known");
  await units.getByRole("link", { name: "Microsoft (Azure)" }).press("Enter");
  await expect(page).toHaveURL(/\/lock-in\/azure$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /could raise its price by \d+ to \d+% before leaving pays; leaving takes 120 to 240 days$/,
  );
  const days = page.locator('[data-unit="exit-time"]');
  await days.locator("[data-why] > summary").press("Enter");
  await expect(days.locator("[data-sources]")).toBeVisible();
});

test("the chart of contributions, its twin and the levers hold the same values", async ({
  page,
  request,
}) => {
  await page.goto("/lock-in/azure");
  const figure = page.locator("figure", {
    has: page.locator('[data-figure="contributions-azure"]'),
  });
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("svg .recharts-bar-rectangle").first()).toBeVisible();
  await figure.getByText("The same as a table").click();
  const levers = page.getByRole("table", { name: "What would lower it" });
  for (const barrier of ["Capture", "Exit time", "Commitment", "Availability", "Portability"]) {
    const ofBarrier = new RegExp(`^${barrier}`);
    const part = await levers
      .getByRole("row", { name: ofBarrier })
      .getByRole("cell")
      .first()
      .innerText();
    await expect(figure.getByRole("row", { name: ofBarrier }).getByRole("cell")).toHaveText(part);
  }
  const csv = await request.get("/api/v1/tables/contributions?contract=azure");
  expect(csv.status()).toBe(200);
  expect(await csv.text()).toMatch(/\r\nCapture,0\.\d+,0\.\d+,0\.\d+/);
});

test("Overview, provider and lab lead to these pages", async ({ page }) => {
  await page.goto("/overview");
  const contracts = page.getByRole("table", { name: "Contracts" });
  const azure = contracts.getByRole("row", { name: /^Microsoft/ });
  await expect(azure.locator('a[href="/lock-in/azure"]')).toBeVisible();
  await azure.locator('a[href="/conflicts#vendor-microsoft"]').click();
  await expect(page.locator("#vendor-microsoft")).toBeVisible();
  await page.goto("/labs/anthropic");
  await page.locator('a[href="/conflicts/google--anthropic"]').click();
  await expect(page).toHaveURL(/google--anthropic$/);
  await page.goto("/providers/amazon");
  await expect(page.locator('a[href="/lock-in/aws"]').first()).toBeVisible();
  await expect(page.locator('a[href="/conflicts/amazon--openai"]').first()).toBeVisible();
});

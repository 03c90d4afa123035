import { expect, test } from "@playwright/test";

test("the pickers work by keyboard, and every page carries what was chosen", async ({ page }) => {
  await page.goto("/providers/amazon");
  const asOf = page.getByLabel("As of");
  await asOf.focus();
  await asOf.fill("2026-04-30");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/asOf=2026-04-30/);

  const basis = page.getByLabel("Basis");
  await basis.focus();
  await page.keyboard.press("p");
  await expect(basis).toHaveValue("paid");
  const show = page.getByRole("button", { name: "Show", exact: true });
  await show.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/asOf=2026-04-30&basis=paid/);
  await expect(page.getByRole("contentinfo")).toContainText(
    "As of 2026-04-30; as known now; basis: paid amounts",
  );
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Labs" }).click();
  await expect(page).toHaveURL(/\/labs\?asOf=2026-04-30&basis=paid/);
});

test("a day is chosen by what was signed on it", async ({ page }) => {
  await page.goto("/providers");
  const named = page.getByLabel("A day by what it is known for");
  await named.selectOption({ label: "Last quarter’s end" });
  await expect(page.getByLabel("As of")).toHaveValue(/-(03-31|06-30|09-30|12-31)$/);
  const day = await named.locator("option").nth(2).getAttribute("value");
  await named.selectOption({ index: 2 });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`asOf=${day}`));
});

test("the basis leads the table of ties, its totals and its file", async ({ page, request }) => {
  await page.goto("/providers/amazon?basis=committed");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/has committed .*\$64\.0B/);
  const ties = page.getByRole("table", { name: /Ties of Amazon/ });
  const amounts = ties.getByRole("columnheader", { name: /amount|Conditional|Paid/ });
  await expect(amounts.first()).toHaveText("Committed amount");
  // Announced $25.0B, of which $15.0B is still to be drawn; nobody states what is committed.
  const row = ties.getByRole("row", { name: /Anthropic .*partially funded/ });
  await expect(row).toContainText("$10.0B");
  await expect(row).toContainText("derived: announced less conditional");

  const csv = await request.get("/api/v1/tables/ties?party=amazon&basis=committed");
  const text = await csv.text();
  expect(text).toContain("basis: committed amounts");
  expect(text).toMatch(/Status,Committed amount \(US dollars\),Announced amount/);
  expect(csv.headers()["content-disposition"]).toContain("committed.csv");
  const { basis, providers } = await (
    await request.get("/api/v1/providers?basis=committed")
  ).json();
  expect(basis).toBe("committed");
  const amazon = providers.find(({ party }: { party: { id: string } }) => party.id === "amazon");
  expect(amazon.capitalOnBasis.usd).toBe(64e9);
});

test("before anything was recorded a page says when our knowledge begins", async ({ page }) => {
  const response = await page.goto("/providers?asKnown=2026-06-30");
  expect(response?.status()).toBe(200);
  await expect(page.getByText(/Our knowledge begins on 22 November 2026/)).toBeVisible();
  await page.getByRole("link", { name: "All we know" }).click();
  await expect(page).toHaveURL(/\/overview$/);
});

test("nonsense in the address is set aside by a page, and refused by the API", async ({
  page,
  request,
}) => {
  await page.goto("/providers?asKnown=2999-01-01&basis=promised");
  await expect(page.getByText("The as-known date in the address was not used.")).toBeVisible();
  await expect(page.getByText("The basis in the address was not used.")).toBeVisible();
  for (const query of ["asKnown=2999-01-01", "basis=promised"]) {
    const response = await request.get(`/api/v1/providers?${query}`);
    expect(response.status()).toBe(400);
    expect((await response.json()).detail).toContain(query);
  }
});

test("the timeline is filtered by party and kind, and an event opens to its deal", async ({
  page,
}) => {
  await page.goto("/timeline");
  await page.getByLabel("Party").selectOption({ label: "OpenAI" });
  await page.getByLabel("Kind").selectOption({ label: "Amount" });
  await page.getByRole("button", { name: "Show events" }).click();
  await expect(page).toHaveURL(/party=openai&kind=amount/);
  const events = page.getByRole("table", { name: "Events" });
  await expect(events.getByRole("row", { name: /Amazon \(AWS\) – OpenAI/ }).first()).toBeVisible();
  await events.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/ties\//);
  await page.goto("/timeline?party=nobody");
  await expect(page.getByText("There is no party “nobody” in the register.")).toBeVisible();
});

test("what was learned since a day, corrections and our interests have pages", async ({ page }) => {
  // As known when the register began: other tests publish meanwhile.
  await page.goto("/restatement?since=2026-11-22&asKnown=2026-11-22");
  await expect(page.getByText("Both states of knowledge are the same.")).toBeVisible();
  await page.goto("/restatement?since=2026-11-21&asKnown=2026-11-22");
  await expect(page.getByRole("table", { name: "What was learned in between" })).toBeVisible();
  await expect(page.getByRole("table", { name: /Effect on the headline/ })).toContainText(
    "not comparable",
  );
  await page.goto("/corrections?asKnown=2026-11-22");
  await expect(page.getByText("The log is empty.")).toBeVisible();
  await page.goto("/our-interests");
  await expect(page.getByText(/LLM DB \(agentjido\) supplies/).first()).toBeVisible();
  await expect(page.getByText("Not collected yet.").first()).toBeVisible();
});

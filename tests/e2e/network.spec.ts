import { expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";

const graph = (page: Page) => page.locator('svg[data-figure="network"]');

/** Where each party's box stands in the drawing. */
const places = (page: Page): Promise<Record<string, string>> =>
  graph(page)
    .locator("[data-node]")
    .evaluateAll((nodes) =>
      Object.fromEntries(
        nodes.map((node) => {
          const box = node.querySelector("rect");
          return [
            node.getAttribute("data-node") ?? "",
            `${box?.getAttribute("x")} ${box?.getAttribute("y")}`,
          ];
        }),
      ),
    );

test("parties stand in four columns, at most forty, and lead to their pages", async ({ page }) => {
  await page.goto("/network");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/comes back .* loops/);
  const nodes = graph(page).getByRole("link");
  expect(await nodes.count()).toBeLessThanOrEqual(40);
  const node = graph(page).getByRole("link", { name: /^NVIDIA, chip vendor/ });
  await node.focus();
  await expect(graph(page)).toHaveAttribute("data-near");
  await expect(graph(page).locator("path[data-near]").first()).toHaveAttribute(
    "data-ends",
    /nvidia/,
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/providers\/nvidia/);
});

test("ties are filtered by keyboard, and the address says by what", async ({ page }) => {
  await page.goto("/network?basis=committed");
  await page.getByLabel("Kind of tie").focus();
  await page.keyboard.type("Compute and chips: all");
  await expect(page.getByLabel("Kind of tie")).toHaveValue("compute");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Layer")).toBeFocused();
  await page.keyboard.type("Chip");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kind=compute&status=&layer=chips&party=&basis=committed/);
  const lines = graph(page).locator("[data-line]");
  await expect(lines.first()).toHaveAttribute("data-line", /--compute$/);
  for (const line of await lines.all())
    await expect(line).toHaveAttribute("data-line", /--compute$/);
  await page.getByRole("link", { name: "All ties" }).click();
  await expect(page).toHaveURL(/\/network\?basis=committed$/);
});

test("the day moves by keyboard, and nobody moves with it", async ({ page }) => {
  await page.goto("/network?asOf=2026-06-30");
  const before = await places(page);
  const slider = page.getByRole("slider", { name: "Move the day" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/asOf=2025-12-31/);
  await expect(page.getByText("Ties between parties as of 2025-12-31")).toBeVisible();
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute("aria-valuetext", "31 December 2025");
  const after = await places(page);
  const both = Object.keys(before).filter((id) => after[id] !== undefined);
  expect(both.length).toBeGreaterThan(20);
  for (const id of both) expect(after[id], id).toBe(before[id]);
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\/network$/);
});

test("the table holds the lines of the drawing, and so does its file", async ({
  page,
  request,
}) => {
  await page.goto("/network?asOf=2026-11-22");
  const drawn = await graph(page)
    .locator("[data-line]")
    .evaluateAll((lines) =>
      lines.map((line) => (line.getAttribute("data-line") ?? "").split("--").slice(0, 2).join()),
    );
  const table = page.getByRole("table", { name: "Ties between parties" });
  await page
    .getByRole("button", { name: /Show all \d+ rows/ })
    .first()
    .click();
  const rows = await table
    .locator("tbody tr")
    .evaluateAll((all) =>
      all
        .filter((row) => row.querySelector('[data-label="Drawn"]')?.textContent === "yes")
        .map((row) => row.querySelector("th")?.textContent ?? ""),
    );
  expect(new Set(rows).size).toBe(new Set(drawn).size);

  const answer = await request.get("/api/v1/tables/network?asOf=2026-11-22");
  const text = await answer.text();
  const { data } = Papa.parse<string[]>(text.trim());
  const head = data.findIndex((row) => row.includes("Drawn"));
  const column = data[head]?.indexOf("Drawn") ?? -1;
  const inFile = data.slice(head + 1).filter((row) => row[column] === "true");
  expect(inFile.map(([who = ""]) => who).toSorted()).toEqual(rows.toSorted());
});

test("loops give each leg its own amount, and what is not known as that", async ({ page }) => {
  await page.goto("/network?asOf=2026-11-22&asKnown=2026-11-22");
  const loops = page.getByRole("region", { name: /Money that comes back/ });
  const loop = loops.getByRole("listitem").filter({
    has: page.getByText("Amazon (AWS) → OpenAI → Amazon (AWS)", { exact: true }),
  });
  await expect(loop).toContainText("Amazon (AWS) → OpenAI: equity investment $50.0B");
  await expect(loop).toContainText("OpenAI → Amazon (AWS): compute commitment $138B");
  await expect(loops).toContainText("AMD → OpenAI: equity in a supplier, amount not disclosed");
  const both = page.getByRole("table", { name: "Parties with an investor in common" });
  await expect(both.getByRole("row", { name: /^Anthropic and OpenAI/ })).toContainText("NVIDIA");
});

test("what is no choice is set aside and said so, and an empty answer says what to do", async ({
  page,
}) => {
  await page.goto("/network?kind=gossip&party=nobody");
  await expect(page.getByText("There is no kind of tie called “gossip”.")).toBeVisible();
  await expect(page.getByText("There is no party “nobody” in the register.")).toBeVisible();
  await page.goto("/network?kind=revenue_share&layer=chips");
  await expect(page.getByText("No tie of this sort is on record on this day.")).toBeVisible();
});

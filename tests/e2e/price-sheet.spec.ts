import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import papa from "papaparse";
import { barriersOn } from "./barriers";
import { signIn } from "./people";

/** Prices of one's own contract: the template filled in, mended, published, and shown before all others. */

const PAGE = "/data/imports?of=catalog";
const finding = (page: Page) => page.locator("main h2").first();
const rows = (page: Page) => page.getByRole("region", { name: "Rows of the file" });

async function hand(page: Page, name: string, text: string) {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(finding(page)).toBeFocused();
}

/** Sends what was tried, has somebody else publish it, and says where. */
async function published(page: Page, browser: Browser, reason: string): Promise<Page> {
  await page.getByLabel("Reason, for the reviewer").fill(reason);
  await page.getByRole("button", { name: /^Send / }).press("Enter");
  const address = await page.getByRole("link", { name: "See the import" }).getAttribute("href");
  const reviewer = await (await browser.newContext()).newPage();
  await signIn(reviewer, "reviewer", address ?? "");
  await reviewer.getByRole("button", { name: "Publish" }).waitFor();
  await reviewer.keyboard.press("a");
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByText(/Published by reviewer/)).toBeVisible();
  return reviewer;
}

test("the template filled in, with a wrong cell that is named and mended, is the price that is shown", async ({
  page,
  browser,
}) => {
  test.slow();
  const tag = randomUUID().slice(0, 8);
  const model = `made-up/quiet-${tag}`;
  const input = async () => {
    await page.goto(`/models?q=${tag}`);
    const grid = page.getByRole("grid");
    const titles = grid.getByRole("columnheader");
    await expect(grid.getByRole("row")).toHaveCount(2);
    const at = (await titles.allTextContents()).findIndex((title) => title.startsWith("Input"));
    return grid.getByRole("row").nth(1).locator("[data-column]").nth(at);
  };

  // What a public list says first.
  await signIn(page, "analyst", PAGE);
  const listed = { input_cost_per_token: 5e-6, output_cost_per_token: 15e-6 };
  const entry = { litellm_provider: "together_ai", mode: "chat", ...listed };
  await hand(page, `list-${tag}.json`, JSON.stringify({ [`together_ai/${model}`]: entry }));
  const first = await published(page, browser, "The made-up list of a made-up model");
  await first.context().close();
  await expect(await input()).toContainText("5");

  // The template, and what its columns hold, stand beside the choice of the file.
  await page.goto(PAGE);
  await page.getByText("What each column of a price sheet holds").click();
  await expect(page.getByText("who sends the invoice")).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  const address = await page.getByRole("link", { name: "Template as CSV" }).getAttribute("href");
  const template = await (await page.request.get(address ?? "")).text();
  const example = papa.parse<Record<string, string>>(template.trim(), { header: true });
  const filled = (price: string) =>
    papa.unparse({
      fields: example.meta.fields ?? [],
      data: example.data.map((row) => ({
        ...row,
        Seller: "Together AI",
        Model: model,
        Unit: "input",
        Price: price,
        // Of today, whenever that is.
        From: "",
        To: "",
      })),
    });

  await hand(page, `contract-${tag}.csv`, filled("4,25"));
  await expect(page.getByLabel("Format")).toContainText("Recognised: Own price sheet");
  await expect(finding(page)).toHaveText("Nothing to send: 1 row has errors");
  await expect(rows(page)).toContainText("row 2");
  await expect(rows(page)).toContainText("Price: is “4,25”: a point is expected for decimals");

  await hand(page, `contract-${tag}.csv`, filled("4.25"));
  await expect(finding(page)).toHaveText("1 row changes something");
  await expect(rows(page)).toContainText("4.25");
  const reviewer = await published(page, browser, "The price we agreed for a made-up model");

  await expect(await input()).toContainText("4.25");
  await page.getByRole("grid").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/models\/[^/?]+$/);
  await expect(page.getByRole("main")).toContainText("4.25");

  await reviewer.getByRole("button", { name: "Undo" }).click();
  await reviewer.getByLabel("Why").fill("The contract was made up");
  await reviewer.getByRole("button", { name: "Undo now" }).click();
  await expect(reviewer.getByText(/Undone by reviewer/)).toBeVisible();
  await expect(await input()).not.toContainText("4.25");
  await reviewer.context().close();
});

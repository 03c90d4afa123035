import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import papa from "papaparse";
import { barriersOn } from "./barriers";
import { signIn } from "./people";

/** A bill on its way: tried, sent, published, attributed, counted in dollars, followed, taken back. */

const FIXTURE = readFileSync(join(import.meta.dirname, "../fixtures/bills/tokens-1-4.csv"), "utf8");

/** Those with cents, old ones too: a rate that was stated stays, and the next run needs one without. */
const CURRENCIES = Intl.supportedValuesOf("currency").filter(
  (code) =>
    code !== "USD" &&
    new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions()
      .maximumFractionDigits === 2,
);

/** A month, as 2026-05: bills of the last twelve are followed. */
function monthsAgo(months: number): string {
  const today = new Date();
  const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1));
  return day.toISOString().slice(0, 7);
}

type Row = Readonly<Record<string, string>>;

/**
 * The made-up bill with a vendor, a SKU and a currency that no other run has
 * named, in a month of its own for each attempt: what one that failed left
 * behind is in no sum of the next.
 */
function aBill(attempt: number) {
  const tag = randomUUID().slice(0, 8);
  const [month, next] = [monthsAgo(3 + 2 * attempt), monthsAgo(2 + 2 * attempt)];
  const currency = CURRENCIES[Number.parseInt(tag, 16) % CURRENCIES.length] ?? "EUR";
  const vendor = `Fabrikam Tokens ${tag}`;
  const text = FIXTURE.replaceAll("2026-05-", `${month}-`)
    .replaceAll("2026-06-01", `${next}-01`)
    .replaceAll("EUR", currency)
    .replaceAll("Fabrikam Tokens", vendor)
    .replaceAll("fbk-large-1", `fbk-${tag}`);
  const rows = papa.parse<Row>(text.trim(), { header: true }).data;
  /** To the cent, as the file itself adds up. */
  const sum = (column: "EffectiveCost" | "BilledCost", fits: (row: Row) => boolean) =>
    rows
      .filter(fits)
      .reduce((total, row) => total + Number(row[column]), 0)
      .toFixed(2);
  const vendors = Map.groupBy(
    rows,
    (row) => `${row["ServiceProviderName"]} ${row["BillingCurrency"]}`,
  );
  const buffer = Buffer.from(text);
  return {
    file: { name: `made-up-bill-${tag}.csv`, mimeType: "text/csv", buffer },
    tag,
    currency,
    vendor,
    month,
    next,
    sum,
    inCurrency: (code: string) => (row: Row) => row["BillingCurrency"] === code,
    vendors: [...vendors.values()].map(([first]) => ({
      name: first?.["ServiceProviderName"] ?? "",
      currency: first?.["BillingCurrency"] ?? "",
    })),
  };
}

const rowOf = (table: Locator, name: string): Locator =>
  table
    .getByRole("row")
    .filter({ has: table.page().getByRole("rowheader", { name, exact: true }) });

/** Nothing that axe finds, and no wider than a screen or a phone. */
async function holds(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
}

/** Presses a link or button as somebody without a mouse does. */
async function press(of: Locator) {
  await of.focus();
  await expect(of).toBeFocused();
  await of.press("Enter");
}

async function aReviewer(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, "reviewer", "/data/review");
  return page;
}

test("a bill is tried, published, attributed, counted in dollars, followed to owners, and taken back", async ({
  page,
  browser,
}, { retry }) => {
  test.slow();
  const bill = aBill(retry);
  const { currency, vendor, tag, sum } = bill;
  const inDollars = bill.inCurrency("USD");

  // Tried: a row for each vendor, with what it comes to. Nothing is kept of that.
  await signIn(page, "analyst", "/data/imports?of=catalog");
  await page.locator('input[type="file"]').setInputFiles(bill.file);
  const finding = page.locator("main h2").first();
  await expect(finding).toHaveText(`${bill.vendors.length} rows are new`);
  await expect(finding).toBeFocused();
  await expect(page.getByLabel("Format")).toContainText("Recognised: FOCUS cost and usage");
  await expect(page.getByText("Read as FOCUS 1.4")).toBeVisible();
  const tried = page.getByRole("region", { name: "Rows of the file" });
  for (const one of bill.vendors) {
    const ofVendor = (row: Row) =>
      row["ServiceProviderName"] === one.name && row["BillingCurrency"] === one.currency;
    const row = tried.getByRole("listitem").filter({ hasText: `${one.name}, account` });
    for (const [column, word] of [
      ["EffectiveCost", "effective cost"],
      ["BilledCost", "billed cost"],
    ] as const) {
      // A dry run writes amounts as they are stored, without zeros behind them.
      const digits = sum(column, ofVendor)
        .replace(/\.?0+$/, "")
        .replace(".", "\\.");
      await expect(row).toContainText(new RegExp(`${word}: ${digits} ${one.currency}`));
    }
  }
  await holds(page);

  await page.getByLabel("Reason, for the reviewer").fill("The bill as the clouds export it");
  await press(page.getByRole("button", { name: /^Send / }));
  await expect(page.getByText("The file waits for review.")).toBeVisible();
  const address = await page.getByRole("link", { name: "See the import" }).getAttribute("href");
  await page.goto("/data/bills");
  await expect(page.getByText(vendor)).toHaveCount(0);

  const reviewer = await aReviewer(browser);
  await reviewer.goto(address ?? "");
  await reviewer.getByRole("button", { name: "Publish" }).waitFor();
  await reviewer.keyboard.press("a");
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByText(/Published by reviewer/)).toBeVisible();
  await holds(reviewer);

  // Shown: each vendor and currency as the file's own rows add up, to the cent.
  await press(page.getByRole("link", { name: "Bills", exact: true }));
  const period = `${bill.month}-01_${bill.next}-01`;
  await page.goto(`/data/bills?period=${period}`);
  await expect(
    page.getByRole("navigation", { name: "Billing periods" }).locator('[aria-current="page"]'),
  ).toHaveAttribute("href", `/data/bills?period=${period}`);
  const totals = page.getByRole("table", { name: "Totals of each vendor" });
  const vendorRow = rowOf(totals, vendor);
  const isOurs = (row: Row) => row["ServiceProviderName"] === vendor;
  await expect(vendorRow).toContainText(`USD ${sum("EffectiveCost", isOurs)}`);
  await expect(vendorRow).toContainText("not in the register");
  for (const code of ["USD", currency]) {
    const total = rowOf(totals, `All in ${code}`);
    for (const column of ["EffectiveCost", "BilledCost"] as const)
      await expect(total).toContainText(`${code} ${sum(column, bill.inCurrency(code))}`);
  }
  const all = sum("EffectiveCost", inDollars);
  const ends = page.getByRole("table", { name: "Effective cost in USD, by where it ends" });
  const nobody = ends.getByRole("row").filter({ hasText: "Not attributed" });
  const named = ends.getByRole("row").filter({ hasText: "Paid for a model that is named" });
  const together = rowOf(ends, "Together");
  const share = (100 * Number(sum("EffectiveCost", isOurs))) / Number(all);
  await expect(nobody).toContainText(`USD ${sum("EffectiveCost", isOurs)}`);
  await expect(nobody).toContainText(`${share.toFixed(1)}%`);
  await expect(together).toContainText(`USD ${all}`);
  await holds(page);

  // Attributed: a rule moves the amount, and the total stays.
  const before = Number((await named.getByRole("cell").first().innerText()).replace(/[^\d.]/g, ""));
  await press(page.getByRole("button", { name: `Add a rule for ${vendor}` }));
  const model = page.getByLabel("Is the model");
  await expect(model).toBeFocused();
  await expect(page.getByLabel("This text")).toHaveValue(`fbk-${tag}`);
  await model.fill("claude-opus-5");
  await model.press("Enter");
  const news = page.getByRole("status").filter({ hasText: "The rule is added" });
  await expect(news).toBeFocused();
  await expect(nobody).toContainText("USD 0.00");
  const after = (before + Number(sum("EffectiveCost", isOurs))).toFixed(2);
  await expect(named).toContainText(`USD ${after}`);
  await expect(together).toContainText(`USD ${all}`);
  await expect(page.getByRole("table", { name: "Rules that people added" })).toContainText(
    `fbk-${tag}`,
  );

  // Followed on Exposure, where an amount without a rate is in no share.
  const followed = page.getByRole("region", { name: /^From the bill/ });
  const foreign = `${currency} ${sum("EffectiveCost", bill.inCurrency(currency))}`;
  await page.goto("/exposure");
  await expect(followed).toContainText(`${foreign} has no stated exchange rate`);

  // Counted in dollars: by a rate that somebody states for a day of the period.
  await page.goto(`/data/bills?period=${period}`);
  await expect(page.getByText(`No rate of ${currency} is stated`)).toBeVisible();
  await expect(page.getByLabel("Currency", { exact: true })).toHaveValue(currency);
  await expect(page.getByLabel("Day, within the billing period")).toHaveValue(`${bill.month}-01`);
  await page.getByLabel("US dollars for one", { exact: true }).fill("1.25");
  await page.getByLabel("Stated by", { exact: true }).fill("A made-up bank");
  await page.getByLabel("Stated by", { exact: true }).press("Enter");
  await expect(page.getByRole("table", { name: "Exchange rates that were stated" })).toContainText(
    currency,
  );
  await expect(page.getByText(`No rate of ${currency} is stated`)).toHaveCount(0);
  await expect(rowOf(totals, `All in ${currency}`)).toContainText(foreign);

  await page.goto("/exposure");
  await expect(followed).toContainText(`One ${currency} counts as 1.25 US dollars`);
  await expect(followed).toContainText("stated by A made-up bank");
  await expect(followed).not.toContainText("has no stated exchange rate");
  await expect(followed).toContainText("Claude Opus 5");
  await holds(page);

  // Taken back: everywhere.
  await press(reviewer.getByRole("button", { name: "Undo" }));
  await reviewer.getByLabel("Why").fill("The bill was of another company");
  await press(reviewer.getByRole("button", { name: "Undo now" }));
  await expect(reviewer.getByText(/Undone by reviewer/)).toBeVisible();
  await page.goto("/data/bills");
  await expect(page.getByText(vendor)).toHaveCount(0);
  await page.goto("/exposure");
  await expect(followed).not.toContainText(foreign);
  await expect(followed).not.toContainText(`One ${currency} counts`);
  await reviewer.context().close();
});

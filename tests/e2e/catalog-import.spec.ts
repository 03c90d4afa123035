import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./people";

/** A price file on its way: uploaded, tried, corrected, sent, published, changed by a later one, undone. */

const PAGE = "/data/imports?of=catalog";

/** Prices of sellers and models that nobody else made up, in dollars per token. */
const priceMap = (day: string, prices: Readonly<Record<string, readonly [number, number]>>) => ({
  name: `made-up-${day}.json`,
  mimeType: "application/json",
  buffer: Buffer.from(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(prices).map(([model, [input, output]]) => [
          model,
          {
            litellm_provider: "together_ai",
            mode: "chat",
            input_cost_per_token: input / 1e6,
            output_cost_per_token: output / 1e6,
          },
        ]),
      ),
    ),
  ),
});
const file = (page: Page) => page.locator('input[type="file"]');
const finding = (page: Page) => page.locator("main h2").first();
const rows = (page: Page) => page.getByRole("region", { name: "Rows of the file" });

async function send(page: Page, reason: string): Promise<string> {
  await page.getByLabel("Reason, for the reviewer").fill(reason);
  await page.getByRole("button", { name: /^Send / }).press("Enter");
  await expect(page.getByText("The file waits for review.")).toBeVisible();
  const link = page.getByRole("link", { name: "See the import" });
  return (await link.getAttribute("href")) ?? "";
}

async function aReviewer(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, "reviewer", "/data/review");
  return page;
}

async function publish(reviewer: Page, address: string): Promise<void> {
  await reviewer.goto(address);
  await reviewer.getByRole("button", { name: "Publish" }).waitFor();
  await reviewer.keyboard.press("a");
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByText(/Published by reviewer/)).toBeVisible();
}

test("an analyst uploads a price file, a reviewer publishes it, and a later one is a change list that can be undone", async ({
  page,
  browser,
}) => {
  const tag = randomUUID().slice(0, 8);
  const model = (name: string) => `together_ai/made-up-${tag}/${name}`;
  const first = priceMap("2026-10-01", {
    [model("quiet")]: [5, 15],
    [model("loud")]: [1, 4],
    [model("wrong")]: [-2, 4],
  });
  await signIn(page, "analyst", PAGE);
  await file(page).setInputFiles(first);

  await expect(finding(page)).toHaveText("2 rows are new; 1 row has errors");
  await expect(finding(page)).toBeFocused();
  await expect(page.getByLabel("Format")).toContainText("Recognised: LiteLLM price map");
  await expect(page.getByLabel("Day of the data")).toHaveValue("2026-10-01");
  // Errors are shown first, with their place and field; all of them can be taken away.
  await expect(rows(page).locator("li[aria-posinset]")).toHaveCount(1);
  await expect(rows(page)).toContainText(model("wrong"));
  await expect(rows(page)).toContainText("input_cost_per_token");
  await page.getByLabel("All 3").check();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download 3 rows as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("made-up-2026-10-01-rows.csv");
  await page.getByLabel("Rows that name").fill("loud");
  await expect(page.getByRole("button", { name: "Download 1 row as CSV" })).toBeVisible();

  const button = page.getByRole("button", { name: "Send 2 rows to review" });
  await expect(button).toBeDisabled();
  await page.getByLabel("Leave out the row with errors").check();
  await expect(button).toBeDisabled();
  const address = await send(page, "The made-up map of October");

  const reviewer = await aReviewer(browser);
  await expect(reviewer.locator(`a[href="${address}"]`)).toBeVisible();
  // Its sender may take it back, and may not decide on it.
  await page.goto(address);
  await expect(page.getByText("Reviewers decide; your role does not include it.")).toBeHidden();
  await expect(page.getByRole("button", { name: "Withdraw" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await publish(reviewer, address);

  await page.goto(PAGE);
  await file(page).setInputFiles(first);
  await expect(finding(page)).toHaveText(/Nothing to send/);

  // A later file of the same feed: what changed is a change list, before and after.
  await file(page).setInputFiles(
    priceMap("2026-10-15", { [model("quiet")]: [4, 15], [model("loud")]: [1, 4] }),
  );
  await expect(finding(page)).toHaveText("1 row changes something");
  await expect(rows(page).locator("del")).toHaveCount(1);
  await expect(rows(page).locator("del")).toContainText("5");
  await expect(rows(page).locator("ins")).toContainText("4");
  const later = await send(page, "The made-up map of mid-October");
  await publish(reviewer, later);
  await expect(rows(reviewer).locator("del")).toContainText("5");

  // The same between two days of the source: the one price that moved, by how much and since when.
  await page.goto(`/prices/changes?feed=litellm&from=2026-10-01&to=2026-10-15&q=${tag}`);
  await expect(page.locator("main h1")).toContainText(
    "LiteLLM price map, 1 October 2026 to 15 October 2026",
  );
  const changed = page.getByRole("grid", { name: /^What changed at LiteLLM price map/ });
  await expect(changed.getByRole("row")).toHaveCount(2);
  await expect(changed.getByRole("row").nth(1)).toContainText(
    /quiet.*Together AI.*Input.*fell.*\$5\.00.*\$4\.00.*−20\.0.*2026-10-15/i,
  );
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  const moved = changed.getByRole("row").nth(1).getByRole("link");
  await moved.click();
  await expect(page.getByRole("heading", { name: "What it has cost" })).toBeVisible();
  await expect(page.getByRole("figure", { name: /fell from \$5 to \$4 for input/ })).toBeVisible();

  // What a later file was built on is not undone under it; the later one is.
  await reviewer.getByRole("button", { name: "Undo" }).click();
  await reviewer.getByLabel("Why").fill("The map was of another month");
  await reviewer.getByRole("button", { name: "Undo now" }).click();
  await expect(reviewer.getByText(/Undone by reviewer/)).toBeVisible();
  await page.goto(PAGE);
  await expect(
    page.getByRole("row").filter({ has: page.locator(`a[href="${later}"]`) }),
  ).toContainText("undone");
  await reviewer.context().close();
});

test("a price sheet with headers of its own is mapped column by column, and sent as it was read", async ({
  page,
}) => {
  const tag = randomUUID().slice(0, 8);
  const text = [
    "Supplier,Deployment,Token kind,List,What we pay per 1K tokens,Approved by",
    `azure,made-up-${tag},input,9,0.0025,Ana`,
  ].join("\n");
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page, "analyst", PAGE);
  await file(page).setInputFiles({
    name: `agreed-${tag}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page.getByLabel("Format").selectOption("price-sheet");
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(finding(page)).toHaveText("Nothing to send: 1 row has errors");
  const readAs = (header: string) => page.getByLabel(`${header} is read as`);
  await expect(readAs("Supplier")).toHaveValue("seller");
  await expect(readAs("Approved by")).toHaveValue("");
  await expect(page.getByText("Choose which column holds: Price.")).toBeVisible();
  await expect(page.getByText("Columns that are not read: List, What we pay")).toBeVisible();

  await readAs("List").selectOption("price");
  await readAs("What we pay per 1K tokens").selectOption("price");
  // What a column is read as, no other is.
  await expect(readAs("List")).toHaveValue("");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole("button", { name: "Read it with these columns" }).click();
  await expect(finding(page)).toHaveText("1 row is new");
  await expect(readAs("What we pay per 1K tokens")).toHaveValue("price");
  await expect(page.getByText("says it itself: Per is 1K in every row")).toBeVisible();
  await expect(rows(page)).toContainText("2.5");
  const address = await send(page, "What we agreed for a made-up model");
  await page.goto(address);
  await expect(rows(page)).toContainText("2.5");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("button", { name: "Withdraw now" }).click();
  await expect(page.getByText("Withdrawn by its sender")).toBeVisible();
});

test("the pages of imported files have nothing that axe finds, and fit a phone", async ({
  page,
}) => {
  const tag = randomUUID().slice(0, 8);
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page, "analyst", PAGE);
  await file(page).setInputFiles(
    priceMap("2026-10-01", {
      [`together_ai/made-up-${tag}/one-with-a-name-that-is-rather-long-for-a-phone`]: [5, 15],
      [`together_ai/made-up-${tag}/wrong`]: [-1, 15],
    }),
  );
  await expect(finding(page)).toBeFocused();
  const check = async () => {
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  };
  await check();
  await page.getByLabel("Leave out the row with errors").check();
  const address = await send(page, "A made-up map for a phone");
  await check();
  await page.goto(address);
  await expect(rows(page)).toBeVisible();
  await check();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("button", { name: "Withdraw now" }).click();
  await expect(page.getByText("Withdrawn by its sender")).toBeVisible();
});

test("a file that cannot be read, and an address that is not public, are refused in words", async ({
  page,
}) => {
  await signIn(page, "analyst", PAGE);
  const refusal = page.getByRole("main").getByRole("alert");
  await file(page).setInputFiles({
    name: "empty.json",
    mimeType: "application/json",
    buffer: Buffer.alloc(0),
  });
  await expect(refusal).toContainText("is empty");
  for (const address of ["http://127.0.0.1:3000/a.json", "http://[::ffff:169.254.169.254]/"]) {
    await page.getByLabel("Or fetch it from a public address").fill(address);
    await page.getByRole("button", { name: "Fetch" }).click();
    await expect(refusal).toContainText("is not a public host");
  }
  // What nobody recognises waits to be told what it is.
  await file(page).setInputFiles({
    name: "poem.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("roses,red\nviolets,blue\n"),
  });
  await expect(page.getByLabel("Format")).toContainText("Not recognised: choose one");
  await expect(page.getByText("is none of the formats that are recognised")).toBeVisible();
  await page.getByLabel("Format").selectOption("litellm");
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(refusal).toContainText("“poem.csv” was not taken.");
});

test("an admin trusts a feed, and takes the trust back", async ({ page }) => {
  await signIn(page, "admin", "/settings/members");
  const feed = page.getByRole("switch", { name: "OpenRouter" });
  await expect(feed).toHaveAttribute("aria-checked", "false");
  await feed.press("Enter");
  await expect(feed).toHaveAttribute("aria-checked", "true");
  await feed.press("Enter");
  await expect(feed).toHaveAttribute("aria-checked", "false");
  // What a company agreed itself is always looked at by a second person.
  await expect(page.getByRole("switch", { name: "Own contract prices" })).toHaveCount(0);
});

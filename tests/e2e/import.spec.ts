import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { barriersOn } from "./barriers";
import { signIn } from "./people";

/** Journey 7 of the product: a file is tried, corrected, sent, published, read again and undone. */

const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\n")),
});
const file = (page: Page) => page.locator('input[type="file"]');
const finding = (page: Page) => page.locator("main h2").first();
const command = async (page: Page, name: string, input: object) => {
  const answer = await page.request.post(`/api/v1/commands/${name}`, { data: input });
  expect(await answer.json()).toMatchObject({ result: {} });
};

test("an analyst imports a file, a reviewer publishes it, and it changes nothing again until it is undone", async ({
  page,
  browser,
}) => {
  const tag = randomUUID().slice(0, 8);
  const deals = csv("parties.csv", [
    "Company;Sector;HQ;Valuation ($bn);Date;Link;Gut feeling",
    `Quiet Works ${tag};Data vendor;DE;0.2;2026-10-01;https://example.com/${tag};calm`,
    `Covariant;;;0.6;2026-10-01;https://example.com/${tag};`,
    "OpenAI;;;;;;",
    `Loud Works ${tag};Orchestra;;;;;`,
  ]);
  await signIn(page, "analyst", "/data/imports");
  await file(page).setInputFiles(deals);

  await expect(finding(page)).toHaveText("4 changes from 2 of 4 rows, 1 row has errors");
  await expect(finding(page)).toBeFocused();
  await expect(page.getByLabel("The rows are")).toHaveValue("party");
  await expect(page.getByLabel("Valuation ($bn) is read as")).toHaveValue(
    "value.party.valuation-usd",
  );
  await expect(page.getByLabel("Gut feeling is read as")).toHaveValue("");
  // Errors are shown first: the row, the column, and how to mend it.
  await expect(page.getByText('in “Sector”: "Orchestra" is none of')).toBeVisible();
  await page.getByLabel("All 4").check();
  await expect(page.getByText("200,000,000", { exact: true })).toBeVisible();

  // What is read differently is tried again before it can be sent.
  await page.getByLabel("Gut feeling is read as").selectOption("claim.note");
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("Leave these columns out")).toHaveCount(0);
  await page.getByLabel("Gut feeling is read as").selectOption("");
  await page.getByRole("button", { name: "Check again" }).click();

  const send = page.getByRole("button", { name: "Send 4 changes to review" });
  await expect(send).toBeDisabled();
  await page.getByLabel("Leave these columns out (columns Gut feeling)").check();
  await page.getByLabel("Leave these rows out").check();
  await page.getByLabel("Reason, for the reviewer").fill("Parties of the autumn review");
  await send.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("4 changes are waiting for review.")).toBeVisible();
  const link = page.getByRole("link", { name: "See the batch" });
  const id = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";

  await page.reload();
  await expect(page.getByRole("link", { name: "parties.csv" }).first()).toHaveAttribute(
    "href",
    `/data/review/${id}`,
  );

  const other = await browser.newContext();
  const reviewer = await other.newPage();
  await signIn(reviewer, "reviewer");
  await command(reviewer, "approve-proposal", { id, version: 1 });

  await file(page).setInputFiles(deals);
  await expect(finding(page)).toHaveText("Nothing to send: of 4 rows, 1 row has errors");

  await command(reviewer, "undo-proposal", { id, version: 2, reason: "A trial of the import" });
  await other.close();
});

for (const format of ["csv", "xlsx"] as const)
  test(`all ties, exported as ${format} and imported, change nothing`, async ({ page }) => {
    await signIn(page, "analyst", "/data/imports");
    // Another test may publish a tie between the export and the import; then the two are done again.
    await expect(async () => {
      const exported = await page.request.get(`/api/v1/sheets/tie?format=${format}`);
      await page.reload();
      await file(page).setInputFiles({
        name: `ties.${format}`,
        mimeType: exported.headers()["content-type"] ?? "",
        buffer: await exported.body(),
      });
      await expect(finding(page)).toContainText(/nothing to send|changes? from/i, {
        timeout: 20_000,
      });
      await expect(finding(page)).toHaveText(
        "The register says all of this already: nothing to send",
        { timeout: 100 },
      );
    }).toPass({ timeout: 28_000 });
  });

test("a file that is refused says where and what to do, and leaves the page as it was", async ({
  page,
}) => {
  await signIn(page, "analyst", "/data/imports");
  await file(page).setInputFiles({
    name: "old.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Name,Type\nCaf\xe9,AI lab", "latin1"),
  });
  await expect(page.getByRole("alert").filter({ hasText: "was not taken" })).toContainText(
    "Byte 0xE9 in row 2",
  );
  await file(page).setInputFiles(csv("names.csv", ["Name,Type", "Antropic,AI lab"]));
  const likeness = page.getByRole("group", { name: /“Antropic” looks like/ });
  await likeness.getByLabel("Anthropic").check();
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(finding(page)).toHaveText("The register says all of this already: nothing to send");
});

test("who may not propose may not import, by page or by address", async ({ page }) => {
  await signIn(page, "viewer");
  expect((await page.goto("/data/imports"))?.status()).toBe(403);
  const answer = await page.request.post("/api/v1/imports", {
    multipart: { file: csv("a.csv", ["Name", "x"]) },
  });
  expect(answer.status()).toBe(403);
});

test("fits a narrow screen and has no barrier, with a result on it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page, "analyst", "/data/imports");
  await file(page).setInputFiles(
    csv("names.csv", ["Name,Type,Unknown column", "Antropic,AI lab,x"]),
  );
  await expect(finding(page)).toContainText("1 change");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expect(await barriersOn(page)).toEqual([]);
});

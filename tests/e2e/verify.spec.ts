import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { withPutBefore } from "../support/zips";
import { barriersOn } from "./barriers";
import { begin, build, built, download, drop, publish, propose, run, SLOW, verdict } from "./packs";
import { requestsAs, signIn } from "./people";

test.describe.configure({ timeout: 240_000 });

const title = () => `To be verified ${randomUUID().slice(0, 8)}`;
const focused = (page: Page) => page.locator(":focus");

test("a genuine file is never called unknown, and a forged one never genuine", async ({
  page,
  browser,
}) => {
  await signIn(page, "viewer");
  const name = title();
  await begin(page, name);
  await build(page);
  const id = await publish(page);
  const zip = await download(page);
  const files = unzipSync(zip);
  const manifest = Buffer.from(files["manifest.json"] ?? []);
  const { inputsHash } = JSON.parse(manifest.toString("utf8"));

  await page.getByRole("link", { name: "Verify it" }).click();
  await expect(page).toHaveURL(new RegExp(`/verify\\?pack=${id}$`));
  await expect(verdict(page)).toContainText("A pack with this id was published here", SLOW);

  await drop(page, "manifest.json", manifest);
  await expect(verdict(page)).toContainText("This is manifest.json of a pack", SLOW);
  const typed = page.getByLabel(/fingerprint printed in it/);
  await typed.fill(`${inputsHash.slice(0, 32)} ${inputsHash.slice(32).toUpperCase()}`);
  await page.getByRole("button", { name: "Look it up" }).click();
  await expect(verdict(page)).toContainText(`made from these inputs was published here: “${name}”`);
  await expect(verdict(page)).toContainText("whether your copy is that pack, only its file tells");
  await drop(
    page,
    "pack.zip",
    Buffer.from(
      withPutBefore(zipSync({ "report.pdf": strToU8("%PDF-1.7 EVIL") }), new Uint8Array(zip)),
    ),
  );
  await expect(verdict(page)).toContainText("Tampered", SLOW);
  await expect(verdict(page)).toContainText("report.pdf is in it twice");
  expect(await barriersOn(page)).toEqual([]);

  const context = await browser.newContext();
  const nobody = await context.newPage();
  await nobody.goto("/verify");
  const pdf = Buffer.from(files["report.pdf"] ?? []);
  await drop(nobody, "report.pdf", pdf);
  await expect(verdict(nobody)).toContainText("Not checked", SLOW);
  await expect(verdict(nobody).getByRole("link", { name: "Sign in" })).toBeVisible();
  await nobody.route(/\/api\/v1\/packs\?/, (route) => route.abort());
  await drop(nobody, "report.pdf", pdf);
  await expect(verdict(nobody)).toContainText("The server was not reached");
  for (const file of ["pack.zip", "inputs.json", "report.pdf"]) {
    const answer = await nobody.request.get(`/api/v1/packs/${id}/files/${file}`);
    expect(answer.status()).toBe(401);
  }
  await context.close();
});

test("the focus stays where one works with the keyboard", async ({ page }) => {
  await signIn(page, "viewer", "/reports/new");
  const draw = page.getByRole("button", { name: "Draw a line" });
  await draw.click();
  await draw.click();
  const numbers = page.getByLabel("Number", { exact: true });
  await expect(numbers.nth(1)).toBeFocused();
  const before = await numbers.nth(1).inputValue();
  await page.keyboard.press("ArrowDown");
  await expect(numbers.nth(1)).toBeFocused();
  expect(await numbers.nth(1).inputValue()).not.toBe(before);
  await page.getByRole("button", { name: "Remove line 2" }).press("Enter");
  await expect(page.getByRole("button", { name: "Remove line 1" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(draw).toBeFocused();
  await page.getByRole("button", { name: "Ask for a decision" }).press("Enter");
  await expect(page.getByLabel("Question 1")).toBeFocused();
  await page.getByRole("button", { name: "Remove question 1" }).press("Enter");
  await expect(focused(page)).toHaveText("Ask for a decision");
});

test("reasons outlast that somebody else was first, and a report can be deleted", async ({
  page,
}) => {
  await signIn(page, "viewer");
  const name = title();
  const analyst = await requestsAs("analyst");
  const proposal = await propose(analyst, "contract/azure", "contract.spend-usd-per-year", {
    note: `Read again ${name}`,
  });
  await begin(page, name);
  await page.getByRole("button", { name: "Build it", exact: true }).click();
  await expect(built(page)).toBeVisible(SLOW);
  const reason = page.getByLabel(/^Reason to let it pass/).first();
  await reason.fill("Reviewed on Friday");

  const address = page.url();
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByText("What it is made of").click();
  await other.getByLabel("Title").fill(`${name}, theirs`);
  await other.getByRole("button", { name: "Keep, and go on to build it" }).click();
  await expect(other.getByText(/version 2 of its choices/)).toBeVisible();
  await other.close();

  await page.getByRole("button", { name: /^Keep the reasons/ }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Theirs and yours differ in: title" }),
  ).toBeVisible();
  await expect(page.getByText(/version 2 of its choices/)).toBeVisible(SLOW);
  await page.getByRole("button", { name: "Build it", exact: true }).click();
  await expect(built(page)).toBeVisible(SLOW);
  await expect(reason).toHaveValue("Reviewed on Friday");

  await page.getByText("Delete this report").click();
  await expect(page.getByText("Nothing was published of it.")).toBeVisible();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page).toHaveURL(/\/reports$/);
  await expect(page.getByRole("link", { name: `${name}, theirs` })).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
  await run(analyst, "withdraw-proposal", { id: proposal, version: 1 });
  await analyst.dispose();
});

import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { barriersOn } from "./barriers";
import {
  begin,
  build,
  download,
  drop,
  KEPT,
  letPass,
  propose,
  publish,
  SLOW,
  verdict,
} from "./packs";
import { requestsAs, signIn } from "./people";

/** Who may read and verify a pack, what keeps it from leaving, and how its pages look; its journeys stand in board-pack.spec.ts. */

// A report is worked out by the worker, and then every format is set.
test.describe.configure({ timeout: 180_000 });

async function asNobody(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await look(await context.newPage());
  await context.close();
}

test("a pack is verified by whoever its owner lets, and shared by a link until it is revoked", async ({
  page,
  browser,
}) => {
  await signIn(page, "viewer");
  const title = `Supply line ${randomUUID().slice(0, 8)}`;
  await begin(page, title);
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await build(page);
  await expect(
    page.getByRole("article", { name: title }).getByText("Independent suppliers").first(),
  ).toBeVisible();
  const id = await publish(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}, edition 1`);
  await expect(page.getByText("Demo:").first()).toBeVisible();

  // A number opens its claim.
  const mark = page
    .getByRole("article")
    .getByRole("link", { name: "Claim 1", exact: true })
    .first();
  await mark.click();
  await expect(page.locator("#claim-1")).toBeInViewport();

  const zip = await download(page);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toContain("inputs.json");

  await page.goto("/verify");
  const sent: string[] = [];
  page.on("request", (request) => {
    // A development server is told of its own errors.
    if (request.method() !== "GET" && !request.url().includes("/__nextjs"))
      sent.push(request.url());
  });
  await drop(page, "pack.zip", zip);
  await expect(verdict(page)).toContainText("Matches", SLOW);
  expect(sent).toEqual([]);

  await drop(page, "report.pdf", Buffer.from(files["report.pdf"] ?? []));
  await expect(verdict(page)).toContainText("This is report.pdf of a pack", SLOW);
  await drop(page, "report.pdf", Buffer.from("%PDF-1.7 another"));
  await expect(verdict(page)).toContainText("Unknown");
  await page.getByLabel(/Or the id/).fill(id);
  await page.getByRole("button", { name: "Look it up" }).click();
  await expect(verdict(page)).toContainText("Matches");
  expect(await barriersOn(page)).toEqual([]);

  // Who has not signed in is asked to, until the owner opens it.
  await asNobody(browser, async (nobody) => {
    await nobody.goto("/verify");
    await drop(nobody, "pack.zip", zip);
    await expect(verdict(nobody)).toContainText("Not checked", SLOW);
  });
  await page.goto(`/packs/${id}`);
  await page.getByRole("button", { name: "Let anybody verify it" }).click();
  await expect(page.getByText("Anybody who has the pack or its id may verify it")).toBeVisible(
    SLOW,
  );
  await asNobody(browser, async (nobody) => {
    await nobody.goto("/verify");
    await drop(nobody, "pack.zip", zip);
    await expect(verdict(nobody)).toContainText("Matches", SLOW);
  });

  // A link opens it for somebody without an account, until it is revoked.
  await page.getByLabel("For whom", { exact: true }).fill("The auditor");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.locator("[data-share-link]").innerText()).trim();
  await asNobody(browser, async (nobody) => {
    await nobody.goto(link);
    await expect(nobody.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await nobody.getByText("Files to download").click();
    expect((await download(nobody)).equals(zip)).toBe(true);
  });
  await page.getByRole("button", { name: "Revoke the link for The auditor" }).click();
  await expect(page.getByText(/Revoked on/)).toBeVisible(SLOW);

  // The links stand in the order that the address says, after a reload too.
  await page.getByLabel("For whom", { exact: true }).fill("A bank");
  await page.getByRole("button", { name: "Make a link" }).click();
  const links = page.getByRole("table", { name: "Links that open the pack" });
  await expect(links.getByRole("rowheader")).toHaveText(["A bank", "The auditor"], SLOW);
  const heading = links.getByRole("columnheader", { name: "For whom" });
  await heading.getByRole("button").press("Enter");
  await heading.getByRole("button").press("Enter");
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  await page.reload();
  await expect(page).toHaveURL(/sort\.links=-for/);
  await expect(links.getByRole("rowheader")).toHaveText(["The auditor", "A bank"]);
  await asNobody(browser, async (nobody) => {
    await nobody.goto(link);
    await expect(nobody.getByRole("heading", { level: 1 })).toHaveText(
      "This link has been taken back.",
    );
    const token = link.split("/").at(-1);
    const answer = await nobody.request.get(`/api/v1/shared/${token}/files/pack.zip`);
    expect(answer.status()).toBe(404);
  });

  // The answer is written down, and the next edition is held against this one.
  await page.getByText("Write down what was decided").click();
  // What was decided is never guessed: until somebody says, nothing is sent.
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText(/Decided:/)).toHaveCount(0);
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByLabel("Decided by").fill("The board");
  await page.getByLabel("Decided on").fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText(/Decided: Yes, by The board/)).toBeVisible(SLOW);
  await page.getByRole("link", { name: "Make a new edition" }).click();
  await expect(page.getByLabel("Held against an earlier pack")).toHaveValue(id);
});

const LOOKS = [
  { width: 1280, height: 900, theme: "light" },
  // As narrow as 1280 px are at 400 % (WCAG 1.4.10).
  { width: 320, height: 800, theme: "dark" },
] as const;

test("no barrier and no sideways scroll on a report and its pack, wide and light or narrow and dark", async ({
  page,
}) => {
  await signIn(page, "viewer");
  const holds = async () => {
    for (const look of LOOKS) {
      await page.setViewportSize(look);
      await page.emulateMedia({ colorScheme: look.theme });
      const where = `${page.url()}, ${look.width} px`;
      expect(await barriersOn(page, "serious"), where).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, where).toBe(0);
    }
    await page.setViewportSize(LOOKS[0]);
  };
  await page.goto("/reports/new");
  await expect(page.getByText("Up to date.")).toBeVisible(SLOW);
  await holds();
  await begin(page, `Look ${randomUUID().slice(0, 8)}`);
  await holds();
  await build(page);
  await holds();
  await publish(page);
  await holds();
  await page.getByRole("link", { name: "Claims", exact: true }).click();
  await page.getByLabel("Find in claims").fill("independent suppliers");
  await expect(page.locator("#claim-1")).toBeHidden();
  await expect(page.locator("#claim-2")).toBeVisible();
  await holds();
  // On a phone the ledger stands some rows at a time; a mark leads to those of its claim.
  await page.setViewportSize(LOOKS[1]);
  await page.getByLabel("Find in claims").fill("");
  await expect(page.locator("#claim-11")).toBeHidden();
  await page.getByRole("button", { name: "After" }).click();
  await expect(page.locator("#claim-11")).toBeVisible();
  await expect(page.locator("#claim-1")).toBeHidden();
  await page.goto(`${page.url().replace(/#.*/, "")}#claim-25`);
  await expect(page.locator("#claim-25")).toBeInViewport();
  await page.goto("/reports");
  await holds();
});

test("a fact under review keeps a report until a reason is given, and the reason is printed", async ({
  page,
}) => {
  const analyst = await requestsAs("analyst");
  const proposal = await propose(analyst, "contract/aws", "contract.spend-usd-per-year", {
    note: "Read again",
  });
  try {
    await signIn(page, "viewer");
    await begin(page, `Under review ${randomUUID().slice(0, 8)}`);
    await page.getByRole("button", { name: "Build it", exact: true }).click();
    // Whatever else the other tests have in review at that moment keeps it as well.
    await expect(page.getByRole("heading", { name: KEPT })).toBeVisible(SLOW);
    await expect(page.getByRole("button", { name: "Publish" })).toBeDisabled();
    const gate = page.locator("[data-gates] > li", { hasText: /AWS.*has a change waiting/ });
    await expect(gate).toHaveCount(1);
    // Each number it touches leads to its claim in the pages below.
    await gate.getByRole("link").first().click();
    await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeVisible();
    await letPass(page, "Reviewed on Friday");
    await expect(gate).toContainText("Reason, printed in the pack: Reviewed on Friday");
    await publish(page);
    await expect(
      page
        .getByRole("article")
        .getByText(/Reviewed on Friday/)
        .first(),
    ).toBeVisible();
  } finally {
    await analyst.post("/api/v1/commands/withdraw-proposal", {
      data: { id: proposal, version: 1 },
    });
    await analyst.dispose();
  }
});

test("a stranger is led to sign in, and a pack that is not open says nothing but that", async () => {
  const nobody = await requestsAs("visitor");
  const page = await nobody.get("/reports", { maxRedirects: 0 });
  expect(page.status()).toBe(307);
  const missing = await nobody.get(`/api/v1/packs/${"a".repeat(64)}`);
  expect(missing.status()).toBe(404);
  await nobody.dispose();
});

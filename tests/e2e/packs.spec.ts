import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { ask } from "../../scripts/steps/ask.mjs";
import { barriersOn } from "./barriers";
import { requestsAs, signIn } from "./people";

/** From choices to a published pack, and back from the pack to what stands on record. */

// A report is worked out by the worker, and then every format is set.
test.describe.configure({ timeout: 180_000 });
const SLOW = { timeout: 90_000 };

/** Chooses what a report is made of and keeps it; the page is then that of the report. */
async function begin(page: Page, title: string): Promise<void> {
  await page.goto("/reports");
  await page.getByRole("link", { name: "New report" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Draw a line" }).click();
  await page.getByRole("button", { name: "Ask for a decision" }).click();
  await page.getByLabel("Question 1").fill("Do we pay for a second source?");
  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

const KEPT = /^\d+ things? keeps? it from leaving/;
const FREE = "Nothing keeps it from leaving";

/** Builds it, and gives every gate that waits for one a reason. */
async function build(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Build it", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Built", exact: true })).toBeVisible(SLOW);
  await letPass(page, "The quarter’s review is under way");
}

/** Gives whatever keeps it one reason. Another test’s change may go under review meanwhile, and keeps it again. */
async function letPass(page: Page, reason: string): Promise<void> {
  const version = page.getByText(/version \d+ of its choices/);
  while ((await page.getByRole("heading", { name: KEPT }).count()) > 0) {
    const before = await version.innerText();
    const same = page.getByLabel("The same reason for all of them");
    const only = page.getByLabel(/^Reason to let it pass/);
    await ((await same.count()) > 0 ? same : only).fill(reason);
    await page.getByRole("button", { name: /^Keep the reasons/ }).click();
    await expect(version).not.toHaveText(before, SLOW);
    await expect(page.getByRole("heading", { name: "Built", exact: true })).toBeVisible(SLOW);
  }
  await expect(page.getByRole("heading", { name: FREE })).toBeVisible();
}

async function publish(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/packs\/[0-9a-f]{64}$/, SLOW);
  return page.url().split("/").at(-1) ?? "";
}

async function download(page: Page): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the pack (zip)" }).click();
  return readFileSync(await (await waiting).path());
}

const drop = (page: Page, name: string, buffer: Buffer) =>
  page.locator("[data-verify] input[type=file]").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer,
  });
const verdict = (page: Page) => page.locator("[data-verdict]");

async function asNobody(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await look(await context.newPage());
  await context.close();
}

test("a report is chosen, built, published, downloaded, shared and verified", async ({
  page,
  browser,
}) => {
  await signIn(page, "viewer", "/reports");
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
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["report.pdf", "inputs.json"]));

  await page.goto("/verify");
  const sent: string[] = [];
  page.on("request", (request) => {
    // A development server is told of its own errors.
    if (request.method() !== "GET" && !request.url().includes("/__nextjs"))
      sent.push(request.url());
  });
  await drop(page, "pack.zip", zip);
  await expect(verdict(page)).toContainText("Matches", SLOW);
  await expect(
    page.getByRole("table", { name: "Claims" }).getByText("Independent suppliers", { exact: true }),
  ).toBeVisible();
  await expect(page.locator("#fact-1")).toHaveCount(1);
  expect(sent).toEqual([]);

  const [path] = ["tables/key-figures.csv"];
  const spoilt = { ...files, [path]: strToU8("another") };
  await drop(page, "pack.zip", Buffer.from(zipSync(spoilt)));
  await expect(verdict(page)).toContainText("Tampered", SLOW);
  await expect(verdict(page)).toContainText(`${path} was changed`);

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
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText(/Decided: Yes, by The board/)).toBeVisible(SLOW);
  await page.getByRole("link", { name: "Make a new edition" }).click();
  await page.getByRole("button", { name: /^Keep/ }).first().click();
  await build(page);
  await expect(
    page
      .getByRole("article", { name: title })
      .getByText(/since edition 1/)
      .first(),
  ).toBeVisible();
  expect(await publish(page)).not.toBe(id);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}, edition 2`);
});

for (const look of [
  { width: 1280, height: 900, theme: "light" },
  { width: 360, height: 800, theme: "dark" },
] as const)
  test(`no barrier and no sideways scroll on a report and its pack: ${look.width} px, ${look.theme}`, async ({
    page,
  }) => {
    await page.setViewportSize(look);
    await page.emulateMedia({ colorScheme: look.theme });
    await signIn(page, "viewer", "/reports");
    const holds = async () => {
      expect(await barriersOn(page, "serious")).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    };
    await begin(page, `Look ${randomUUID().slice(0, 8)}`);
    await holds();
    await build(page);
    await holds();
    await publish(page);
    await holds();
    await page.goto("/reports");
    await holds();
  });

test("a fact under review keeps a report until a reason is given, and the reason is printed", async ({
  page,
}) => {
  const analyst = await requestsAs("analyst");
  const proposal = await proposeAgain(analyst, "contract/aws", "contract.spend-usd-per-year");
  try {
    await signIn(page, "viewer", "/reports");
    await begin(page, `Under review ${randomUUID().slice(0, 8)}`);
    await page.getByRole("button", { name: "Build it", exact: true }).click();
    // Whatever else the other tests have in review at that moment keeps it as well.
    await expect(page.getByRole("heading", { name: KEPT })).toBeVisible(SLOW);
    await expect(page.getByRole("button", { name: "Publish" })).toBeDisabled();
    const gate = page.locator("[data-gates] > li", { hasText: /AWS.*has a change waiting/ });
    await expect(gate).toHaveCount(1);
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

/** Proposes to say what stands of a subject again, with another note. */
async function proposeAgain(
  analyst: APIRequestContext,
  target: string,
  property: string,
): Promise<string> {
  const [{ id: base }] = await ask(
    process.env["STAKELINE_TEST_DATABASE"] ?? "",
    `select id from fact f where subject_id = '${target}' and property = '${property}'
     and not exists (select from fact where corrects_id = f.id)
     order by valid_from desc limit 1`,
  );
  const { claims } = await (await analyst.get(`/api/v1/claims?fact=${base}`)).json();
  const id = randomUUID();
  const answer = await analyst.post("/api/v1/commands/propose-changes", {
    data: {
      id,
      reason: "Read again",
      readAt: new Date().toISOString(),
      changes: [
        { kind: "fact", target, property, base, claim: { ...claims[base], note: "Read again" } },
      ],
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}

test("a stranger is led to sign in, and a pack that is not open says nothing but that", async () => {
  const nobody = await requestsAs("visitor");
  const page = await nobody.get("/reports", { maxRedirects: 0 });
  expect(page.status()).toBe(307);
  const missing = await nobody.get(`/api/v1/packs/${"a".repeat(64)}`);
  expect(missing.status()).toBe(404);
  await nobody.dispose();
});

/** From choices to a published pack: the steps that its journeys share. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { ask } from "../../scripts/steps/ask.mjs";

/** A report is worked out by the worker, and then every format is set. */
export const SLOW = { timeout: 90_000 };

export const KEPT = /^\d+ things? keeps? it from leaving/;
const FREE = "Nothing keeps it from leaving";

/** Chooses what a report is made of and keeps it; the page is then that of the report. */
export async function begin(page: Page, title: string): Promise<void> {
  await page.goto("/reports");
  await page.getByRole("link", { name: "New report" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Draw a line" }).click();
  await page.getByRole("button", { name: "Ask for a decision" }).click();
  await page.getByLabel("Question 1").fill("Do we pay for a second source?");
  await keep(page, title);
}

/** Keeps the choices on the page, and waits for the report’s own. */
export async function keep(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Keep, and go on to build it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** Builds it, and gives every gate that waits for one a reason. */
export async function build(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Build it", exact: true }).click();
  await expect(built(page)).toBeVisible(SLOW);
  await letPass(page, "The quarter’s review is under way");
}

export const built = (page: Page) => page.getByRole("heading", { name: "Built", exact: true });

/**
 * Gives whatever keeps it one reason, and builds it again where a fact was corrected. The
 * other tests write the same register: what they change meanwhile keeps it again.
 */
export async function letPass(page: Page, reason: string): Promise<void> {
  while ((await page.getByRole("heading", { name: KEPT }).count()) > 0)
    await ((await page.getByLabel(/^Reason to let it pass/).count()) > 0
      ? giveReason(page, reason)
      : buildAgain(page));
  await expect(page.getByRole("heading", { name: FREE })).toBeVisible();
}

async function giveReason(page: Page, reason: string): Promise<void> {
  const version = page.getByText(/version \d+ of its choices/);
  const before = await version.innerText();
  const same = page.getByLabel("The same reason for all of them");
  const only = page.getByLabel(/^Reason to let it pass/);
  await ((await same.count()) > 0 ? same : only).fill(reason);
  await page.getByRole("button", { name: /^Keep the reasons/ }).click();
  await expect(version).not.toHaveText(before, SLOW);
  await expect(built(page)).toBeVisible(SLOW);
}

async function buildAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Build it again/ }).click();
  await expect(page.getByText("is no longer in the register")).toHaveCount(0, SLOW);
  await expect(built(page)).toBeVisible(SLOW);
}

/**
 * Publishes the report on the page, and answers the id of its pack. What the other tests
 * put under review meanwhile keeps it back at the last moment, and is let pass, too.
 */
export async function publish(
  page: Page,
  press = () => page.getByRole("button", { name: "Publish", exact: true }).click(),
): Promise<string> {
  const kept = page.getByRole("heading", { name: KEPT });
  const left = page.getByRole("link", { name: "Download the pack (zip)" });
  await press();
  await expect(kept.or(left).first()).toBeVisible(SLOW);
  if ((await left.count()) === 0) {
    await letPass(page, "The quarter’s review is under way");
    return publish(page, press);
  }
  await page.waitForURL(/\/packs\/[0-9a-f]{64}$/);
  return page.url().split("/").at(-1) ?? "";
}

/** What the page’s pack is saved as. */
export async function download(
  page: Page,
  take = () => page.getByRole("link", { name: "Download the pack (zip)" }).click(),
): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await take();
  return readFileSync(await (await waiting).path());
}

/** Drops a file on the page that verifies it. */
export const drop = (page: Page, name: string, buffer: Buffer) =>
  page.locator("[data-verify] input[type=file]").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer,
  });

export const verdict = (page: Page) => page.locator("[data-verdict]");

/** Proposes to say what stands of a subject in another way; answers the id of the proposal. */
export async function propose(
  analyst: APIRequestContext,
  target: string,
  property: string,
  part: object,
): Promise<string> {
  const [{ id: base }] = await ask(
    process.env["STAKELINE_TEST_DATABASE"] ?? "",
    `select id from fact f where subject_id = '${target}' and property = '${property}'
     and not exists (select from fact where corrects_id = f.id)
     order by valid_from desc limit 1`,
  );
  const { claims } = await (await analyst.get(`/api/v1/claims?fact=${base}`)).json();
  const id = randomUUID();
  await run(analyst, "propose-changes", {
    id,
    reason: "Read again",
    readAt: new Date().toISOString(),
    changes: [{ kind: "fact", target, property, base, claim: { ...claims[base], ...part } }],
  });
  return id;
}

/** Runs a command, which must be taken. */
export async function run(as: APIRequestContext, name: string, data: object): Promise<void> {
  const answer = await as.post(`/api/v1/commands/${name}`, { data });
  expect(answer.status(), await answer.text()).toBe(200);
}

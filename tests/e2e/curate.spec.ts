import { type Browser, expect, type Page, test } from "@playwright/test";
import { newPerson, signIn, signInAs } from "./people";

/** A browser of somebody else. */
const another = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** Goes on with Tab until a field of this name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 120; presses += 1) {
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      const labels = "labels" in element ? element.labels : null;
      return labels instanceof NodeList && labels.length > 0
        ? [...labels].map(({ textContent }) => textContent).join(" ")
        : (element.textContent ?? "");
    });
    if (name.test(label)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}`);
}

/** Types over what the focused field holds. */
async function typeOver(page: Page, text: string) {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

const paid = (page: Page) => page.getByLabel("Paid so far, as reported");
const send = (page: Page) => page.getByRole("button", { name: "Send to review" });
const effects = (page: Page) => page.getByRole("region", { name: "Effect on the numbers" });

/** Fills in who says so and why, by mouse and keyboard. */
async function giveEvidence(page: Page) {
  await page.getByLabel(/^Source: its web address/).fill("openai-index-amazon-partnership");
  await page.getByLabel("Where in it").fill("second paragraph");
  await page.getByLabel("Why, for the reviewer").fill("The company says so");
}

test.describe("an analyst updates an investment with evidence", () => {
  test("without a mouse, sees the effect first, and a reviewer publishes it by keys alone", async ({
    page,
    browser,
  }) => {
    // Three browsers, one key at a time.
    test.setTimeout(120_000);
    await signIn(page, "analyst", "/overview");
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("amd anthropic equity");
    await expect(page.getByRole("dialog").getByRole("option").first()).toContainText(
      /AMD.*Anthropic/,
    );
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/ties\/amd-anthropic-2026-07/);
    await expect(page.getByRole("link", { name: /^Edit/ })).toBeVisible();
    await page.keyboard.press("e");
    await expect(page).toHaveURL(/\/data\/records\/tie\/amd-anthropic-2026-07/);
    await expect(paid(page)).toBeVisible();

    // AMD's announcement: up to $5 billion, none of it drawn. A first tranche is made up for the test.
    await tabTo(page, /^Conditional, still undrawn/);
    await typeOver(page, "$4bn");
    await tabTo(page, /^Paid so far/);
    await typeOver(page, "$1bn");
    await expect(send(page)).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByText("name a source: choose one")).toBeVisible();
    await tabTo(page, /^Source: its web address/);
    await page.keyboard.type("https://ir.amd.com/news-events/first-tranche");
    await tabTo(page, /^Title of the new source/);
    await page.keyboard.type("AMD pays a first tranche");
    await tabTo(page, /^Its words/);
    await page.keyboard.type("The first $1 billion was paid.");
    await tabTo(page, /^Why, for the reviewer/);
    await page.keyboard.type("First tranche paid");
    await expect(effects(page)).toContainText(/Paid to labs, AMD/);
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByText("Sent to review.")).toBeVisible();

    const review = await another(browser);
    await signIn(review, "reviewer", "/data/review");
    const proposal = review.getByRole("article", { name: "Proposal" });
    for (let waiting = 0; waiting < 20; waiting += 1) {
      await expect(proposal.getByRole("heading", { level: 2 })).toBeVisible();
      if (
        (await proposal.getByRole("heading", { level: 2 }).textContent()) === "First tranche paid"
      )
        break;
      await review.keyboard.press("j");
      await review.waitForTimeout(300);
    }
    await expect(proposal).toContainText("The first $1 billion was paid.");
    await expect(proposal).toContainText("$4.00B");
    await expect(proposal.getByRole("region", { name: "Effect on the numbers" })).toContainText(
      "AMD",
    );
    await review.keyboard.press("a");
    await expect(review.getByLabel("A word on it (optional)")).toBeFocused();
    await review.keyboard.press("ControlOrMeta+Enter");
    await expect(review.getByText("Approve: done.")).toBeVisible();

    // Approve → visible, on a page that is kept: the acceptance asks for less than five seconds.
    const reader = await another(browser);
    await expect(async () => {
      await reader.goto("/ties/amd-anthropic-2026-07");
      await expect(reader.locator("main")).toContainText("AMD pays a first tranche", {
        timeout: 500,
      });
    }).toPass({ timeout: 5_000 });
    await reader.goto("/providers/amd");
    await expect(
      reader.getByRole("row", { name: /Anthropic Equity investment/ }).first(),
    ).toContainText("$1.00B");

    await review.goto("/data/audit?verb=approve-proposal");
    await expect(review.getByRole("row", { name: /approve-proposal/ }).first()).toBeVisible();
  });

  test("cannot send without a source, or a reason why there is none", async ({ page }) => {
    await signIn(page, "analyst", "/data/records/tie/nvidia-poolside-2025-10");
    // "1b" on the way says what is published already; what is typed stays as it is typed.
    await page.getByLabel("Announced ceiling").press("ControlOrMeta+a");
    await page.getByLabel("Announced ceiling").pressSequentially("1bn");
    await expect(page.getByLabel("Announced ceiling")).toHaveValue("1bn");
    await paid(page).fill("1m");
    await page.getByLabel("Why, for the reviewer").fill("Heard of it");
    await expect(page.getByText("name a source: choose one")).toBeVisible();
    await page.getByRole("radio", { name: "No public source" }).check();
    await page.getByLabel("How it is known").fill("trust me");
    await expect(page.getByText("say in a sentence how it is known")).toBeVisible();
    await page.getByLabel("How it is known").fill("The CFO told us so in a call");
    await expect(send(page)).toHaveAttribute("aria-disabled", "false");
    await page.reload();
    await expect(page.getByText("What you typed here before was kept")).toBeVisible();
    await expect(paid(page)).toHaveValue("1m");
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(paid(page)).toHaveValue("0");
  });

  test("loses nothing typed when the connection or the session ends", async ({ page, context }) => {
    await signIn(page, "analyst", "/data/records/tie/nvidia-poolside-2025-10");
    await paid(page).fill("2m");
    await giveEvidence(page);
    await expect(send(page)).toHaveAttribute("aria-disabled", "false");
    await context.setOffline(true);
    await send(page).click();
    await expect(page.getByText(/Not sent\.\s*The server was not reached/)).toBeVisible();
    await context.setOffline(false);
    await context.clearCookies();
    await send(page).click();
    await expect(page.getByText("Your session has ended; what you typed is kept.")).toBeVisible();
    await page.reload();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goBack();
  });
});

test("two people on one record: the second decides field by field, and nothing is lost", async ({
  page,
  browser,
}) => {
  const RECORD = "/data/records/tie/broadcom-anthropic-loan-2026-10";
  const [ana, ben] = [await newPerson("analyst"), await newPerson("analyst")];
  const second = await another(browser);
  await signInAs(page, ana, RECORD);
  await signInAs(second, ben, RECORD);

  await page.getByLabel("Announced ceiling").fill("41bn");
  await giveEvidence(page);
  await send(page).click();
  await expect(page.getByText("Sent to review.")).toBeVisible();

  await second.getByLabel("Announced ceiling").fill("43bn");
  await second.getByLabel("Runs until").fill("2031");
  await giveEvidence(second);
  await send(second).click();
  const merge = second.getByRole("dialog");
  await expect(merge.getByRole("heading", { name: /Somebody changed .*same field/ })).toBeVisible();
  await expect(merge).toContainText("$42.0B");
  await expect(merge).toContainText("$41.0B");
  await expect(merge).toContainText("$43.0B");
  await expect(merge).toContainText(ana.name);
  await expect(merge).toContainText(/other change/);
  await expect(merge.getByRole("button", { name: "Send what was decided" })).toBeDisabled();
  for (const choice of await merge.getByRole("radio", { name: /Yours/ }).all())
    await choice.check();
  await merge.getByRole("button", { name: "Send what was decided" }).click();
  await expect(second.getByText("Sent to review.")).toBeVisible();
});

test("a reader flags a fact in two clicks, and an analyst finds it", async ({ page, browser }) => {
  await signIn(page, "viewer", "/stakes/asml--mistral");
  await page.getByRole("button", { name: "Flag as wrong …" }).first().click();
  await page.getByRole("button", { name: "Flag", exact: true }).click();
  await expect(page.getByText("Flagged; an analyst will look at it.")).toBeVisible();

  const analyst = await another(browser);
  await signIn(analyst, "analyst", "/data/review");
  const flag = analyst.getByRole("listitem").filter({ hasText: "ASML in Mistral" }).first();
  await flag.getByLabel("What was found").fill("It is right");
  await flag.getByRole("button", { name: "Close" }).click();
  await expect(analyst.getByText("ASML in Mistral")).toHaveCount(0);
});

test("a copy of a source is kept with its hash, and only a PDF or a page is taken", async ({
  page,
}) => {
  await signIn(page, "analyst", "/sources/openai-index-amazon-partnership");
  const file = page.getByLabel("Keep a copy (PDF or HTML)");
  await file.setInputFiles({
    name: "page.html",
    mimeType: "text/html",
    buffer: Buffer.from("MZ not a page"),
  });
  await expect(page.getByText("neither a PDF nor an HTML page")).toBeVisible();
  await file.setInputFiles({
    name: "page.html",
    mimeType: "text/html",
    buffer: Buffer.from("<!doctype html><title>Partnership</title><script>alert(1)</script>"),
  });
  await expect(page.getByText(/SHA-256/)).toBeVisible();
  const href = await page.getByRole("link", { name: "page.html" }).getAttribute("href");
  const copy = await page.request.get(href ?? "");
  expect(copy.headers()["content-disposition"]).toContain("attachment");
  expect(copy.headers()["content-security-policy"]).toContain("sandbox");
});

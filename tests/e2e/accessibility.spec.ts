import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { barriersOn } from "./barriers";
import { OWN_PAGES, PAGES } from "./pages";
import { requestsAs, signIn } from "./people";

/** A desk in daylight, then a telephone at night: the page stays and is drawn anew. */
const LOOKS = [
  { width: 1280, height: 900, theme: "light" },
  { width: 360, height: 800, theme: "dark" },
] as const;
const IN_BOTH =
  "no serious barrier, no error, no sideways scroll, wide and light or narrow and dark";

/** A claim that waits: long words in it, as addresses and file names are. */
const PROPOSED = {
  reason: `Their own page says so: https://example.com/${"a-long-address-".repeat(8)}`,
  changes: [
    {
      kind: "fact",
      target: "party/oracle",
      property: "party.description",
      base: null,
      claim: {
        property: "party.description",
        value: `Sells databases and a cloud. ${"Anunbrokenword".repeat(6)}`,
        validFrom: "2026-08-01",
        method: "reported",
        confidence: "low",
        citations: [{ source: "openai-index-amazon-partnership", locator: "footer" }],
      },
    },
  ],
};

/** Opens a page in a window of its own and holds what is there to the rules, in each look. */
async function inspect(browser: Browser, open: (page: Page) => Promise<unknown>): Promise<void> {
  const [{ width, height, theme }] = LOOKS;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // A page that is not there, or not allowed, says so by its status, which the browser reports as an error of its own.
    if (message.type() === "error" && !/40[34]/.test(message.text())) errors.push(message.text());
  });
  await open(page);
  // A page that is not there is drawn by the browser.
  await expect(page.locator("main, [role=main]").first()).toBeVisible();
  // React has to have taken a part of the page over before it is changed: it would miss what is gone.
  await page.waitForFunction(() =>
    [...document.querySelectorAll("details")].every((element) =>
      Object.keys(element).some((key) => key.startsWith("__reactFiber")),
    ),
  );
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: look.height });
    await page.emulateMedia({ colorScheme: look.theme });
    await foldedAway(page);
    const where = `${look.width} px, ${look.theme}`;
    expect(await barriersOn(page, "serious"), where).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, where).toBe(0);
  }
  expect(errors).toEqual([]);
  await context.close();
}

/** What is folded away is not there for anybody, and on pages of reasons it is most of the page. */
const foldedAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll("details:not([open]) > :not(summary)"))
      folded.remove();
  });

for (const { name, path } of PAGES)
  test(`${name}: ${IN_BOTH}`, async ({ browser }) => {
    await inspect(browser, (page) => page.goto(path, { waitUntil: "networkidle" }));
  });

for (const { name, path, role } of OWN_PAGES)
  test(`${name}, as ${role ?? "a visitor"}: ${IN_BOTH}`, async ({ browser }) => {
    await inspect(browser, async (page) => {
      if (role !== null) await signIn(page, role);
      await page.goto(path, { waitUntil: "networkidle" });
    });
  });

for (const { name, pathOf } of [
  { name: "the queue, with a proposal open", pathOf: () => "/data/review" },
  { name: "a proposal", pathOf: (id: string) => `/data/review/${id}` },
])
  test(`${name}, as reviewer: ${IN_BOTH}`, async ({ browser }) => {
    const analyst = await requestsAs("analyst");
    const id = randomUUID();
    const proposed = await analyst.post("/api/v1/commands/propose-changes", {
      data: { id, ...PROPOSED, readAt: new Date().toISOString() },
    });
    expect(proposed.status(), await proposed.text()).toBe(200);
    try {
      await inspect(browser, async (page) => {
        await signIn(page, "reviewer");
        await page.goto(pathOf(id), { waitUntil: "networkidle" });
        const proposal = page.getByRole("article", { name: "Proposal" });
        await expect(proposal.getByRole("heading", { level: 2 })).toBeVisible();
        await expect(proposal.getByRole("region", { name: "Effect on the numbers" })).toBeVisible();
      });
    } finally {
      await analyst.post("/api/v1/commands/withdraw-proposal", { data: { id, version: 1 } });
      await analyst.dispose();
    }
  });

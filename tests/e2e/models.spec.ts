import { expect, type Locator, type Page, test } from "@playwright/test";
import { ask } from "../../scripts/steps/ask.mjs";

const grid = (page: Page): Locator => page.getByRole("grid");
const heading = (page: Page, name: string): Locator =>
  grid(page).getByRole("columnheader", { name, exact: false });
const counted = (page: Page, text: RegExp): Locator =>
  page.getByRole("main").locator("output").filter({ hasText: text });
const focused = (page: Page): Locator => page.locator("[data-row]:focus");

/** Opens a page with a long table and waits until all of its rows are there. */
async function open(page: Page, path: string) {
  await page.goto(path);
  // The first look at a view reads the whole catalog; on a busy machine that takes a while.
  await expect(counted(page, /^[\d,]+( of [\d,]+)? rows$/)).toBeVisible({ timeout: 60_000 });
}

async function choose(page: Page, facet: string, value: string) {
  const panel = page
    .locator("details")
    .filter({ has: page.locator("summary", { hasText: new RegExp(`^${facet}`) }) });
  await panel.locator("summary").click();
  await panel.getByRole("checkbox", { name: value }).check();
  await page.keyboard.press("Escape");
}

test("what is chosen stands in the address, and survives a reload and the way back", async ({
  page,
}) => {
  await open(page, "/models");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/models are on offer from/);
  await choose(page, "Lab", "Anthropic");
  await expect(page).toHaveURL(/lab=Anthropic/);
  await heading(page, "Input").first().click();
  await expect(page).toHaveURL(/sort=input/);
  await heading(page, "Input").first().click();
  await expect(page).toHaveURL(/sort=-input/);
  await page.getByRole("searchbox", { name: "Search" }).fill("opus bedrock");
  await expect(page).toHaveURL(/q=opus\+bedrock/);
  const narrowed = await counted(page, /rows$/).textContent();
  expect(narrowed).toMatch(/^\d+ of [\d,]+ rows$/);

  await page.reload();
  await expect(counted(page, /rows$/)).toHaveText(narrowed ?? "");
  await expect(heading(page, "Input").first()).toHaveAttribute("aria-sort", "descending");
  const [first, second] = [1, 2].map((row) => grid(page).getByRole("row").nth(row));
  for (const row of [first, second])
    await expect(row ?? grid(page)).toContainText(/opus.*Bedrock/i);

  await page.goBack();
  await expect(page).toHaveURL(/sort=input/);
  await expect(heading(page, "Input").first()).toHaveAttribute("aria-sort", "ascending");
  await page.goBack();
  await expect(page).toHaveURL(/lab=Anthropic$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/models$/);
  await expect(counted(page, /^[\d,]+ rows$/)).toBeVisible();
});

test("the tier, a price range and the columns are asked for in the address, and the file is what is shown", async ({
  page,
  request,
}) => {
  await open(page, "/models");
  await page.getByLabel("Service tier").selectOption("batch");
  await expect(page).toHaveURL(/tier=batch/);
  await page.getByLabel("Input, at most").fill("2");
  await page.getByLabel("Input, at most").press("Enter");
  await expect(page).toHaveURL(/most=2/);
  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Cache read", exact: true }).uncheck();
  await expect(heading(page, "Cache read")).toBeHidden();
  await page.getByRole("checkbox", { name: "Run by" }).check();
  await expect(heading(page, "Run by")).toHaveCount(1);

  const shown = (await counted(page, /rows$/).textContent()) ?? "";
  const rows = Number(/^([\d,]+)/.exec(shown)?.[1]?.replace(",", ""));
  const href = await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href");
  const file = await (await request.get(href ?? "")).text();
  const lines = file
    .trim()
    .split("\r\n")
    .filter((line) => !line.startsWith("#") && !line.startsWith('"#'));
  expect(rows).toBeGreaterThan(0);
  expect(lines).toHaveLength(rows + 1);
  const titles = await grid(page).getByRole("columnheader").allTextContents();
  const columns = (lines[0] ?? "").split(",").length;
  // One column more, of notes; a label with a comma in it is quoted.
  expect(columns).toBeGreaterThanOrEqual(titles.length + 1);
  expect(lines[0]).toContain("Run by");
  expect(lines[0]).not.toContain("Cache read");
});

test("the keyboard moves in the table, sorts by a heading and follows a link", async ({ page }) => {
  await open(page, "/models?lab=Anthropic");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveAttribute("data-row", "0");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(focused(page)).toHaveAttribute("data-row", "1");
  await expect(focused(page)).toHaveAttribute("data-column", "1");
  await page.keyboard.press("ControlOrMeta+End");
  const last = Number(await focused(page).getAttribute("data-row"));
  expect(last).toBeGreaterThan(50);
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowUp");
  await expect(focused(page)).toHaveAttribute("role", "columnheader");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=model/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/models\/[^/]+$/);
});

test("one Tab stop leads into the table, and the next one out of it", async ({ page }) => {
  await open(page, "/models?q=opus+5");
  await grid(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Download as CSV" })).toBeFocused();
});

test("without scripts the first rows are there to be read", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/models");
  await expect(page.getByRole("row")).toHaveCount(51);
  await expect(page.getByText(/^The first 50 of [\d,]+ rows$/)).toBeVisible();
  await context.close();
});

test("on a phone each offering is a list of what is known of it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, "/models?lab=Anthropic");
  const row = grid(page).getByRole("row").nth(1);
  const label = row.locator('[data-label="Input"]');
  expect(await label.evaluate((cell) => getComputedStyle(cell, "::before").content)).toBe(
    '"Input"',
  );
  await expect(grid(page).getByRole("row")).toHaveCount(31);
  await page.getByRole("button", { name: /^Show 30 more/ }).click();
  await expect(grid(page).getByRole("row")).toHaveCount(61);
  await page.getByLabel("Order by").selectOption("input");
  await expect(page).toHaveURL(/sort=input/);
});

test("a model’s page says who serves it, by owner, and who is left if one stops", async ({
  page,
}) => {
  await open(page, "/models?q=claude+opus+5+anthropic+api");
  await grid(page).getByRole("link", { name: "Claude Opus 5", exact: true }).first().click();
  await expect(page).toHaveURL(/\/models\/claude-opus-5$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Claude Opus 5: \d+ sellers, \d+ independent owners, from \$\d/,
  );
  const served = page.getByRole("table", { name: /^Who serves Claude Opus 5/ });
  await expect(served.getByRole("row", { name: /Anthropic API/ })).toContainText("Anthropic");
  // Amazon has held shares in Anthropic since 2023: another owner, and no stranger.
  const left = page.getByRole("table", { name: /^Who stands in for whom/ });
  await expect(left.getByRole("row", { name: /^Amazon/ })).toContainText(
    "holds a share in Anthropic",
  );
  // A router sells it and stands in for nobody: it may pass the request to the one that failed.
  await expect(served.getByRole("row", { name: /^OpenRouter/ })).toContainText("router or trial");
  await expect(left.getByRole("row", { name: /OpenRouter/ })).toHaveCount(0);
});

test("prices compared: what is disputed comes first, each source beside the others", async ({
  page,
}) => {
  await open(page, "/prices");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Sources disagree on \d+ of [\d,]+ prices/,
  );
  await expect(grid(page).getByRole("row").nth(1)).toContainText("disputed");
  for (const name of ["LLM DB", "genai-prices", "In cost simulation", "Spread"])
    await expect(heading(page, name)).toHaveCount(1);
  await choose(page, "Agreement", "confirmed");
  await expect(page).toHaveURL(/agreement=confirmed/);
  await expect(grid(page).getByRole("row").nth(1)).toContainText("confirmed");
});

test("the catalog is sent once: asked again, it is unchanged", async ({ request }) => {
  const first = await request.get("/api/v1/catalog");
  const { etag = "" } = first.headers();
  expect(etag).toMatch(/^(W\/)?"[\w-]+"$/);
  const again = await request.get("/api/v1/catalog", { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  const refused = await request.get("/api/v1/catalog?tier=gold");
  expect(refused.status()).toBe(400);
  expect((await refused.json()).detail).toContain("standard, batch");
});

/** The day whose knowledge the made-up offerings are part of, and of no other. */
const KNOWN = "2026-11-22";
const MADE_UP = 8000;

/** Offerings of made-up models at made-up sellers, taken back again on the day after: every other view is without them. */
const makeOfferings = (database: string) =>
  ask(
    database,
    `with sellers as (
       insert into seller (id, name, kind)
       select 'made-up-' || n, 'Made-up seller ' || n, 'host' from generate_series(1, 8) n
       on conflict do nothing returning id),
     models as (
       insert into model (id, name)
       select 'made-up-' || n, 'Made-up model ' || n from generate_series(1, ${MADE_UP / 8}) n
       on conflict do nothing returning id, name),
     offerings as (
       insert into offering (id, model_id, seller_id, seller_model_id, scope, context_tokens,
                             source_id, observed_at, recorded_at, withdrawn_at)
       select sellers.id || '--' || models.id, models.id, sellers.id, models.id, 'global', 128000,
              (select min(id) from source), '${KNOWN}', '${KNOWN}T00:00:00Z', '${KNOWN}T23:59:59.9995Z'::timestamptz + interval '1 second'
       from sellers, models returning id, source_id)
     insert into price (id, offering_id, feed_id, unit, service_tier, usd_per_mtok, min_prompt_tokens,
                        tier_rule, observed_at, source_id, derived, recorded_at, withdrawn_at)
     select gen_random_uuid(), id, feed, unit, 'standard', (1 + abs(hashtext(id || unit)) % 500) / 100.0 * factor, 0,
            'whole-request', '${KNOWN}', source_id, false, '${KNOWN}T00:00:00Z', '${KNOWN}T23:59:59.9995Z'::timestamptz + interval '1 second'
     from offerings,
          (values ('input', 1), ('output', 4), ('cache-read', 0.1)) units (unit, factor),
          (values ('litellm'), ('models-dev')) feeds (feed)`,
  );

test("8,000 offerings are scrolled, sorted and searched without a task over 200 ms in scrolling", async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const database = process.env["STAKELINE_TEST_DATABASE"];
  if (database === undefined) throw new Error("STAKELINE_TEST_DATABASE is not set");
  await makeOfferings(database);
  await open(page, `/models?asKnown=${KNOWN}`);
  const rows = Number(await grid(page).getAttribute("aria-rowcount"));
  expect(rows).toBeGreaterThan(MADE_UP);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
  });
  const longest = async (what: string): Promise<number> => {
    const tasks: number[] = await page.evaluate("globalThis.longTasks.splice(0)");
    const said = tasks.length === 0 ? "none" : tasks.join(", ");
    info.annotations.push({ type: "long tasks (ms)", description: `${what}: ${said}` });
    // oxlint-disable-next-line no-console -- the figure is what this test is run for
    console.log(`long tasks over 50 ms while ${what}: ${said}`);
    return Math.max(0, ...tasks);
  };

  // What else the machine does only makes a task longer: the quickest of three sweeps says what scrolling takes.
  const quickest = async (what: string, sweep: () => Promise<void>): Promise<number> => {
    const worst: number[] = [];
    for (let round = 0; round < 3; round++) {
      await grid(page).evaluate((frame) => frame.scrollTo(0, 0));
      await sweep();
      worst.push(await longest(what));
    }
    return Math.min(...worst);
  };

  await grid(page).hover();
  const turned = await quickest("turning the wheel", async () => {
    for (let i = 0; i < 60; i++) await page.mouse.wheel(0, 1200);
  });
  expect(turned).toBeLessThan(200);
  // From end to end in eighty jumps: no row in sight stays in sight.
  const jumped = await quickest("jumping through all of it", () =>
    grid(page).evaluate(async (frame) => {
      for (let i = 0; i <= 80; i++) {
        frame.scrollTop = ((i * 37) % 81) * (frame.scrollHeight / 80);
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }
    }),
  );
  expect(jumped).toBeLessThan(200);
  await grid(page).locator('[tabindex="0"]').focus();
  const moved = await quickest("moving by keys", async () => {
    await page.keyboard.press("ControlOrMeta+Home");
    for (let i = 0; i < 40; i++) await page.keyboard.press("PageDown");
    await page.keyboard.press("ControlOrMeta+End");
    await expect(focused(page)).toHaveAttribute("data-row", String(rows - 2));
  });
  expect(moved).toBeLessThan(200);

  await heading(page, "Input").first().click();
  await expect(page).toHaveURL(/sort=input/);
  await page.getByRole("searchbox", { name: "Search" }).fill("made-up model 77");
  await expect(counted(page, /^\d+ of [\d,]+ rows$/)).toBeVisible();
  await longest("sorting and searching");
});

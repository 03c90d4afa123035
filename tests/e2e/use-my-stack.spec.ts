import { type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import { NO_STACK } from "../../lib/domain/stack/stack";
import { stackToFragment } from "../../lib/domain/stack/stack-link";
import { barriersOn } from "./barriers";

const PATH = "/use-my-stack";

// Twelve answers take a while where the machine has other things to do.
test.describe.configure({ timeout: 120_000 });

/** Amounts that occur nowhere else, so that each can be looked for in what was sent. */
const SPEND = { amazon: "43217", microsoft: "61193", openai: "28651", anthropic: "10937" };

const HEADLINE = /^Your 4 vendors act like \d\.\d to \d\.\d independent suppliers$/;

const vendor = (page: Page, id: string) => page.locator(`[data-vendor="${id}"]`);
const headline = (page: Page) => page.locator("#result");
const answers = (page: Page) => page.locator("[data-answers]");

/** Goes on by Tab until the place is reached, as somebody without a mouse would. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let step = 0; step < 250; step += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the place is not reached by Tab");
}

/** A stack of one answer after the other: 2 lists of ticks, 4 amounts, 5 terms, 1 choice. */
async function typeTwelve(page: Page): Promise<void> {
  for (const name of ["Amazon (AWS)", "Microsoft (Azure)", "OpenAI", "Anthropic"])
    await page
      .getByRole("group", { name: /Clouds|own services/ })
      .getByRole("checkbox", { name, exact: true })
      .check();
  for (const [id, model] of [
    ["amazon", "Claude Sonnet 5"],
    ["microsoft", "GPT-6 Sol"],
    ["openai", "GPT-6 Sol"],
    ["anthropic", "Claude Opus 5"],
  ] as const)
    await vendor(page, id).getByRole("checkbox", { name: model, exact: true }).check();
  for (const [id, usd] of Object.entries(SPEND))
    await vendor(page, id).getByLabel("Monthly spend, $").fill(usd);
  for (const id of ["amazon", "microsoft"])
    await vendor(page, id).getByText("Contract terms with").click();
  await vendor(page, "amazon").getByLabel("Committed for the next 12 months, $").fill("271829");
  await vendor(page, "amazon").getByLabel("Notice period, days").fill("87");
  await vendor(page, "amazon").getByLabel("Data to move on leaving, TB").fill("3.14");
  await vendor(page, "microsoft").getByLabel("vendor picks the model, %").fill("17");
  await vendor(page, "microsoft").getByLabel("Time to rebuild").fill("59");
  await page.getByRole("radio", { name: "Yes" }).check();
}

async function open(page: Page, address = PATH): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
  // A page that is not alive yet has still to fetch who looks and what it draws with.
  await expect(page.getByRole("link", { name: "Sign in", exact: true })).toBeVisible();
}

/** What the page shows of its numbers, in reading order. */
const shown = async (page: Page): Promise<string[]> =>
  page.locator("#result, [data-findings] li, [data-value], [data-days] p").allTextContents();

test("from the Overview to one’s own result with twelve answers, by keyboard alone", async ({
  page,
}) => {
  await open(page, "/overview");
  await tabTo(page, page.getByRole("link", { name: "Use my stack instead" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/use-my-stack$/);
  const box = (name: string, place: Locator | Page = page) =>
    place.getByRole("checkbox", { name, exact: true }).first();
  await expect(box("Amazon (AWS)")).toBeEnabled();
  for (const name of ["Amazon (AWS)", "Microsoft (Azure)", "OpenAI"]) {
    await tabTo(page, box(name));
    await page.keyboard.press("Space");
  }
  const say = async (place: Locator, text: string) => {
    await tabTo(page, place);
    await page.keyboard.type(text);
  };
  const unfold = async (id: string) => {
    await tabTo(page, vendor(page, id).locator("summary", { hasText: "Contract terms with" }));
    await page.keyboard.press("Enter");
  };
  const terms: Record<string, [string, string][]> = {
    amazon: [
      ["Committed for the next 12 months, $", "200k"],
      ["Notice period, days", "90"],
    ],
    microsoft: [
      ["Notice period, days", "30"],
      ["Spend where the vendor picks the model, %", "20"],
    ],
    openai: [
      ["Committed for the next 12 months, $", "0"],
      ["Notice period, days", "0"],
    ],
  };
  for (const [id, model, usd] of [
    ["amazon", "Claude Sonnet 5", "40k"],
    ["microsoft", "GPT-6 Sol", "60,000"],
    ["openai", "GPT-6 Sol", "25000"],
  ] as const) {
    await say(vendor(page, id).getByLabel("Monthly spend, $"), usd);
    await tabTo(page, box(model, vendor(page, id)));
    await page.keyboard.press("Space");
    await unfold(id);
    for (const [label, text] of terms[id] ?? [])
      await say(vendor(page, id).getByLabel(label), text);
  }
  await tabTo(page, page.getByRole("radio", { name: "Not said" }));
  await page.keyboard.press("ArrowUp");
  await expect(answers(page)).toHaveText("12 of 12 answers");
  await expect(headline(page)).toHaveText(/^Your 3 vendors act like 1\.\d to \d\.\d independent/);
  await expect(page.locator("[data-findings] li")).toHaveCount(3);
  // Said politely, once one pauses.
  await expect(page.getByRole("status").filter({ hasText: "12 of 12 answers" })).toHaveText(
    /Your 3 vendors act like/,
  );

  // A thirteenth is refused, and what stands goes on standing.
  await tabTo(page, vendor(page, "openai").getByLabel("Data to move on leaving, TB"));
  await page.keyboard.type("4");
  await expect(page.getByText(/12 of 12 answers are given, and this would be/)).toBeVisible();
  await expect(answers(page)).toHaveText("12 of 12 answers");

  // Two steps from a number to its source.
  const card = page.locator('[data-score="independent-suppliers"]');
  await tabTo(page, card.locator("[data-why] > summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, card.locator("[data-sources] a").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sources\//);
  await page.goBack();
  await expect(answers(page)).toHaveText("12 of 12 answers");
});

test("nothing that is typed leaves the browser, and the network is not needed", async ({
  page,
  context,
}) => {
  const sent: string[] = [];
  await open(page);
  context.on("request", (request) =>
    sent.push(
      [request.url(), request.postData() ?? "", JSON.stringify(request.headers())].join(" "),
    ),
  );
  await typeTwelve(page);
  await expect(headline(page)).toHaveText(HEADLINE);
  await page.locator("#exposure").scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(sent).toEqual([]);
  expect(await context.cookies()).toEqual([]);

  // A way on from the result carries nothing of it either.
  const why = page.locator('[data-score="independent-suppliers"] [data-why]');
  await why.locator("> summary").click();
  await why.getByRole("link", { name: "How this is computed" }).click();
  await expect(page).toHaveURL(/\/method/);
  const typed = [...Object.values(SPEND), "271829", "stack="];
  expect(sent.length).toBeGreaterThan(0);
  expect(typed.filter((value) => sent.some((one) => one.includes(value)))).toEqual([]);
});

test("works with the network cut after it is loaded, charts included", async ({
  page,
  context,
}) => {
  await open(page);
  await context.setOffline(true);
  await typeTwelve(page);
  await expect(headline(page)).toHaveText(HEADLINE);
  await page.locator("#exposure").scrollIntoViewIfNeeded();
  await expect(page.locator('[data-figure="stack-labs"] .recharts-bar-rectangle')).not.toHaveCount(
    0,
  );
});

test("what is drawn and its table say the same", async ({ page }) => {
  await open(page);
  await typeTwelve(page);
  const figure = page
    .getByRole("figure")
    .filter({ has: page.locator('[data-figure="stack-labs"]') });
  await figure.scrollIntoViewIfNeeded();
  await figure.getByText("The same as a table").click();
  const rows = await figure
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .all();
  const told = await Promise.all(
    rows.map(async (row) => Number.parseFloat((await row.getByRole("cell").textContent()) ?? "")),
  );
  // All of the spend is followed to a lab.
  expect(told.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  const middle = async (text: RegExp) => {
    const place = await figure.locator("svg text", { hasText: text }).boundingBox();
    return (place?.x ?? 0) + (place?.width ?? 0) / 2;
  };
  const [from, to] = [await middle(/^0%$/), await middle(/^100%$/)];
  const bars = await figure.locator(".recharts-bar-rectangle path").all();
  const drawn = await Promise.all(
    bars.map(async (bar) => (100 * ((await bar.boundingBox())?.width ?? 0)) / (to - from)),
  );
  expect(drawn.filter((share) => share > 0)).toHaveLength(told.length);
  for (const [i, share] of told.entries()) expect(drawn[i]).toBeCloseTo(share, -0.5);
});

test("a wrong amount is refused with its field and value, and the last one counts", async ({
  page,
}) => {
  await open(page);
  await typeTwelve(page);
  const before = await shown(page);
  const field = vendor(page, "openai").getByLabel("Monthly spend, $");
  for (const [text, said] of [
    ["-5", "Monthly spend with OpenAI is “-5”; expected 1 to 1,000,000,000 dollars a month."],
    ["1e999", "Monthly spend with OpenAI is “1e999”; expected"],
    ["lots", "Monthly spend with OpenAI: “lots” is no number"],
  ] as const) {
    await field.fill(text);
    await expect(vendor(page, "openai").getByText(said)).toBeVisible();
    await expect(vendor(page, "openai").getByText("28651 $ still counts.")).toBeVisible();
    expect(await shown(page)).toEqual(before);
  }
  // What is typed is here again after a reload, the refused is not.
  await page.reload();
  await expect(vendor(page, "openai").getByLabel("Monthly spend, $")).toHaveValue("28651");
  await expect.poll(() => shown(page)).toEqual(before);
});

test("forgetting leaves nothing behind", async ({ page }) => {
  await open(page);
  await typeTwelve(page);
  await page.getByRole("button", { name: "Forget what I typed" }).click();
  await expect(page.getByText("Forgotten: nothing of it is left")).toBeVisible();
  await expect(answers(page)).toHaveText("0 of 12 answers");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(SPEND.amazon);
});

test.describe("a link, made by choice", () => {
  async function link(page: Page): Promise<string> {
    await page.getByRole("button", { name: "Make a link that holds my answers" }).click();
    return page.getByLabel("The link", { exact: true }).inputValue();
  }

  async function opened(context: BrowserContext, url: string) {
    const page = await context.newPage();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.headers()["referer"]}`));
    await open(page, url);
    return { page, sent };
  }

  test("restores exactly what was typed, unseen by the server", async ({ page, browser }) => {
    await open(page);
    await typeTwelve(page);
    const [url, numbers] = [await link(page), await shown(page)];
    const other = await browser.newContext();
    const { page: theirs, sent } = await opened(other, url);
    await expect(answers(theirs)).toHaveText("12 of 12 answers");
    await expect.poll(() => shown(theirs)).toEqual(numbers);
    for (const [id, usd] of Object.entries(SPEND))
      await expect(vendor(theirs, id).getByLabel("Monthly spend, $")).toHaveValue(usd);
    expect(await link(theirs)).toBe(url);
    expect(sent.filter((one) => one.includes("stack="))).toEqual([]);
    // It does not stay in the address to be copied on.
    expect(theirs.url()).not.toContain("#");
    await other.close();
  });

  test("asks before it takes the place of what is kept", async ({ page, browser }) => {
    await open(page);
    await typeTwelve(page);
    const url = await link(page);
    const other = await browser.newContext();
    const { page: theirs } = await opened(other, PATH);
    await theirs.getByRole("checkbox", { name: "Groq" }).check();
    await vendor(theirs, "groq").getByLabel("Monthly spend, $").fill("777");
    await theirs.close();
    const { page: again } = await opened(other, url);
    await expect(again.getByRole("alert").filter({ hasText: "holds 12 answers" })).toBeVisible();
    await expect(vendor(again, "groq").getByLabel("Monthly spend, $")).toHaveValue("777");
    await again.getByRole("button", { name: "Keep mine" }).click();
    await expect(answers(again)).toHaveText("2 of 12 answers");
    await again.close();
    const { page: last } = await opened(other, url);
    await last.getByRole("button", { name: "Open the link’s answers" }).click();
    await expect(answers(last)).toHaveText("12 of 12 answers");
    await other.close();
  });

  test("says by name which of its vendors the page does not know, and takes them out when asked", async ({
    page,
  }) => {
    const fragment = stackToFragment({
      ...NO_STACK,
      vendors: ["openai", "acme-models"],
      spend: [
        { vendor: "openai", usdPerMonth: 1000 },
        { vendor: "acme-models", usdPerMonth: 500 },
      ],
    });
    await open(page, `${PATH}${fragment}`);
    const notice = page.getByRole("alert").filter({ hasText: "In no number: acme-models." });
    await expect(notice).toBeVisible();
    await expect(answers(page)).toHaveText("3 of 12 answers");
    await notice.getByRole("button", { name: "Take acme-models out" }).click();
    await expect(notice).toHaveCount(0);
    await expect(answers(page)).toHaveText("2 of 12 answers");
    await expect(vendor(page, "openai").getByLabel("Monthly spend, $")).toHaveValue("1000");
  });

  test("is refused where it is damaged, and changes nothing", async ({ page }) => {
    await open(page);
    await typeTwelve(page);
    const url = await link(page);
    const numbers = await shown(page);
    for (const damaged of [url.slice(0, -9), url.replace("=1.", "=9."), `${url}x`]) {
      await page.goto("about:blank");
      await open(page, damaged);
      await expect(
        page.getByText(/The link could not be opened: .* Nothing was changed\./),
      ).toBeVisible();
      await expect.poll(() => shown(page)).toEqual(numbers);
    }
  });
});

test("no empty chart, no sideways scroll, nothing axe minds: empty, half and full, at 360 px", async ({
  browser,
}) => {
  for (const theme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      colorScheme: theme,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const inspect = async () => {
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      expect(await barriersOn(page)).toEqual([]);
      for (const figure of await page.locator("[data-figure]").all()) {
        await figure.scrollIntoViewIfNeeded();
        await expect(figure.locator(".recharts-bar-rectangle").first()).toBeVisible();
      }
    };
    await open(page);
    await inspect();
    await page.getByRole("checkbox", { name: "Amazon (AWS)" }).check();
    await vendor(page, "amazon").getByLabel("Monthly spend, $").fill("1000");
    await expect(headline(page)).toHaveText(/^Your one vendor counts as 1\.0 supplier/);
    await expect(page.getByText("No vendor’s models are known yet.")).toBeVisible();
    await inspect();
    await page.getByRole("checkbox", { name: "Amazon (AWS)", exact: true }).uncheck();
    await typeTwelve(page);
    await inspect();
    expect(errors).toEqual([]);
    await context.close();
  }
});

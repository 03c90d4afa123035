import { expect, type Locator, type Page, test } from "@playwright/test";
import { barriersOn } from "./barriers";

/** Opens the reasons of a score by keyboard alone. */
async function openWhy(page: Page, score: string): Promise<Locator> {
  const card = page.locator(`[data-score="${score}"]`).first();
  await card.locator("[data-why] > summary").focus();
  await page.keyboard.press("Enter");
  await expect(card.locator("[data-why]")).toHaveAttribute("open", "");
  return card;
}

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

test("every composite shows two bands apart, the facts inside the methods", async ({ page }) => {
  await page.goto("/overview");
  for (const score of ["lock-in", "conflict-of-interest"]) {
    const bands = page.locator(`[data-score="${score}"] [data-bands] strong`);
    await expect(bands).toHaveCount(2);
    const [facts = [], method = []] = (await bands.allTextContents()).map(numbersIn);
    expect(facts[1] ?? 0).toBeLessThanOrEqual(method[1] ?? 0);
    expect(facts[0] ?? 0).toBeGreaterThanOrEqual(method[0] ?? 0);
  }
});

test("a score builds up from zero to itself, and its table says the same", async ({ page }) => {
  await page.goto("/overview");
  const card = await openWhy(page, "lock-in");
  const steps = await card.locator("[data-waterfall] [data-step]").allInnerTexts();
  expect(steps.length).toBeGreaterThan(2);
  const drawn = steps.map((step) => numbersIn(step.split("\n").at(-1) ?? "")[0] ?? 0);
  const [all = 0, ...parts] = drawn.toReversed();
  const rounding = parts.length / 2;
  expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - all)).toBeLessThanOrEqual(rounding);
  expect(await card.locator("[data-value]").innerText()).toBe(`${all}`);

  await card.locator("[data-waterfall] summary").focus();
  await page.keyboard.press("Enter");
  const twin = card.getByRole("table", { name: /Lock-in/ }).getByRole("row");
  await expect(twin).toHaveCount(steps.length);
  for (const [i, part] of drawn.slice(0, -1).entries())
    await expect(twin.nth(i + 1)).toContainText(`${part}`);
});

test("what if: a supposition is worked out in the browser, refused where it cannot be, and kept nowhere", async ({
  page,
}) => {
  await page.goto("/overview");
  const card = await openWhy(page, "lock-in");
  const whatIf = card.locator("[data-what-if]");
  await whatIf.locator("summary").focus();
  await page.keyboard.press("Enter");
  const were = whatIf.getByLabel("were");
  await expect(were).toBeVisible();
  const posted: string[] = [];
  page.on("request", (request) => posted.push(`${request.method()} ${request.url()}`));

  await whatIf.getByLabel("Suppose").focus();
  await page.keyboard.type("Notice period, M");
  await expect(whatIf.getByText("On record: 60 days")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("400");
  const [onRecord, supposed] = ["On record", "Supposed"].map((line) =>
    whatIf.locator(`[data-line="${line}"]`),
  );
  await expect(supposed ?? were).toBeVisible();
  const [before = 0] = numbersIn((await onRecord?.innerText()) ?? "");
  const [after = 0] = numbersIn((await supposed?.innerText()) ?? "");
  expect(before).toBe(numbersIn(await card.locator("[data-value]").innerText())[0]);
  expect(after).toBeGreaterThan(before);

  await were.press("ControlOrMeta+a");
  await page.keyboard.type("-3");
  await expect(whatIf.locator("[data-outcome]")).toContainText("cannot be -3; it is 0 or more");
  expect(posted).toEqual([]);
  await page.reload();
  await expect(page.locator('[data-score="lock-in"] [data-value]')).toHaveText(`${before}`);
});

test("weights turn by keyboard to where two vendors change places, and the link keeps them", async ({
  page,
}) => {
  await page.goto("/compare?with=amazon&with=microsoft");
  const order = page.locator("[data-order]");
  await expect(order).toContainText("Microsoft (Azure), Amazon (AWS)");
  const flip = page.locator("[data-flip]", { hasText: "change places" }).first();
  const [at = 0] = numbersIn(await flip.innerText());
  const name = (await flip.getAttribute("data-flip")) ?? "";
  const slider = page.getByRole("slider", {
    name: new RegExp(name.replace(/[()]/g, String.raw`\$&`)),
  });
  await slider.focus();
  const start = Number(await slider.inputValue());
  const key = at > start ? "ArrowRight" : "ArrowLeft";
  for (let step = 0; step <= Math.abs(at - start); step += 1) await page.keyboard.press(key);
  await expect(order).toContainText("Amazon (AWS), Microsoft (Azure)");

  const turned = await slider.inputValue();
  const scores = await page.locator("[data-scored]").allTextContents();
  await page.goto(page.url());
  await expect(order).toContainText("Amazon (AWS), Microsoft (Azure)");
  await expect(slider).toHaveValue(turned);
  expect(await page.locator("[data-scored]").allTextContents()).toEqual(scores);
  await page.getByRole("button", { name: "Equal weights" }).click();
  await expect(order).toContainText("Microsoft (Azure), Amazon (AWS)");
});

test("worse is said only where nearly all draws agree", async ({ page }) => {
  await page.goto("/compare?with=amazon&with=microsoft&with=openrouter");
  const said = page.getByRole("region", { name: "Who is worse, and how sure that is" });
  for (const sentence of await said.getByRole("listitem").allInnerTexts()) {
    const [share = 0] = numbersIn(sentence.replace(/^[^:]*:/, ""));
    expect(sentence.includes("no clear difference")).toBe(share < 95);
  }
  await page.goto("/providers");
  await expect(
    page.getByRole("columnheader", { name: "Clearly harder to leave than" }),
  ).toBeVisible();
});

test("strategies stand side by side, differences first", async ({ page }) => {
  await page.goto("/compare/strategies?with=as-is&with=cheapest&with=no-such");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("measures differ");
  await expect(page.locator("output")).toContainText("There is no strategy “no-such” to compare.");
  await expect(page.getByRole("rowheader").first()).toContainText("Cost a month");
});

test("an opened panel of reasons breaks no rule of access", async ({ page }) => {
  await page.goto("/overview");
  const card = await openWhy(page, "conflict-of-interest");
  await card.locator("[data-what-if] > summary").click();
  await expect(card.getByLabel("were")).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
});

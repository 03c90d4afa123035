import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { barriersOn } from "./barriers";
import {
  builder,
  choose,
  compute,
  csv,
  openBuilder,
  policiesTable,
  press,
  result,
  tick,
  type,
  unfold,
  visitBuilder,
} from "./building";
import { signIn } from "./people";

/** Scenarios as an architect builds, keeps and shares them. */

const AZURE_TRACE = join(
  import.meta.dirname,
  "../../../shared/data/traces/AzureLLMInferenceTrace_code.csv",
);

/** A trace of our own in Azure's form: a request a second. */
const ownTrace = (requests = 600): string =>
  [
    "TIMESTAMP,ContextTokens,GeneratedTokens",
    ...Array.from({ length: requests }, (_, i) => {
      const time = new Date(Date.UTC(2026, 0, 5, 9, 0, i)).toISOString();
      return `${time.slice(0, 10)} ${time.slice(11, 19)}.0000000,${800 + (i % 40) * 50},${20 + (i % 7) * 30}`;
    }),
    "",
  ].join("\n");

const TRACES = [
  {
    name: "a trace of our own",
    file: { name: "own-trace.csv", mimeType: "text/csv", buffer: Buffer.from(ownTrace()) },
    isThere: true,
  },
  { name: "the Azure code trace", file: AZURE_TRACE, isThere: existsSync(AZURE_TRACE) },
];

/** Nothing that axe finds, by day and by night. */
async function isOpenToAll(page: Page) {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriersOn(page)).toEqual([]);
  }
}

for (const { name, file, isThere } of TRACES)
  test(`an architect builds a scenario from ${name}, breaks a route, saves it and finds it again`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.skip(!isThere, "the public traces are not on this machine");
    test.setTimeout(180_000);
    await signIn(page, "viewer", "/scenarios/new");
    await openBuilder(page);
    await page.getByLabel("A trace of requests").setInputFiles(file);
    await expect(builder(page).getByText(/^Added: Requests of/)).toBeVisible();
    await press(page, "Keep only the trace as the work");
    await expect(builder(page).locator("[data-class]")).toHaveCount(1);

    // Two models are good enough, the cheaper of them at one cloud only.
    await unfold(page, /^All of Requests of/);
    await tick(page, "Models accepted as good enough", "Claude Sonnet 5");
    await tick(page, "Models accepted as good enough", "Nova Pro");
    await tick(page, "Sellers ruled out", "OpenRouter");
    await isOpenToAll(page);

    // One policy, and one cloud that may serve no more than 40 %: what the limit costs is said in words.
    await press(page, "Remove policy 1");
    await type(page, "Every cloud at most, % of all tokens", "");
    await page.keyboard.press("Delete");
    await unfold(page, "Limits on named clouds");
    await type(page, "Amazon (AWS) at most, % of all tokens", "40");
    await type(page, "Draws", "200");
    await type(page, "Name of the scenario", `A trace, ${name}`);
    await compute(page);
    await expect(result(page).locator("[data-duals]")).toContainText(
      /Amazon \(AWS\).* is worth \$[\d,.]+ a month/,
    );

    // The lab whose model all of it needs leaves the cloud that all of it is on, three months from now.
    await tick(page, "Models accepted as good enough", "Nova Pro");
    await press(page, "Add a policy");
    await choose(page, "Policy 2", "All on one cloud");
    await choose(page, "Cloud", "Amazon");
    await press(page, "Add a shock");
    await choose(page, "Lab that leaves", "Anthropic");
    await choose(page, "Cloud it leaves", "Amazon");
    await type(page, "From month", "3");
    await compute(page);
    await result(page).getByRole("radio", { name: "All on Amazon" }).focus();
    await page.keyboard.press("Space");
    const broken = result(page).getByRole("table", { name: /^Broken routes/ });
    await expect(broken).toContainText("Anthropic leaves Amazon");
    await expect(broken.getByRole("row").nth(1).getByRole("cell").first()).toHaveText("3");

    await press(page, "Save");
    await expect(page).toHaveURL(/\/scenarios\/[0-9a-f-]{36}\/1$/);
    await expect(policiesTable(page)).toBeVisible();
    const kept = await policiesTable(page).innerText();
    await isOpenToAll(page);

    const fresh = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const visitor = await fresh.newPage();
    await visitor.goto(page.url());
    await expect(policiesTable(visitor)).toBeVisible();
    expect(await policiesTable(visitor).innerText()).toBe(kept);
    await expect(visitor.getByRole("button", { name: "Delete" })).toHaveCount(0);
    await fresh.close();

    await page.goto(`${page.url().split("?")[0]}/frontier?axes=cost-quality`);
    await expect(page.locator("[data-frontier=cost-quality]")).toBeVisible();
    await choose(page, "Draw", "cost against independence");
    await expect(page).toHaveURL(/axes=cost-independence/);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("link", { name: "Price of one more independent supplier" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Price of one more independent supplier",
    );

    await page.goto("/scenarios");
    await expect(page.getByRole("link", { name: `A trace, ${name}` }).first()).toBeVisible();
  });

test("a visitor computes what is little, and keeps nothing", async ({ page }) => {
  await visitBuilder(page);
  await type(page, "Draws", "100");
  await compute(page);
  await expect(result(page).getByRole("heading").first()).not.toBeEmpty();
  await page.getByText("Why not another?").press("Enter");
  const others = page.getByRole("table", { name: /^Who could serve “.+”, and who may not/ });
  await expect(others.getByRole("row", { name: / no / }).first()).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
});

test("a long run is followed, cancelled, and not lost with its tab", async ({ page }) => {
  await signIn(page, "viewer", "/scenarios/new");
  await openBuilder(page);
  await type(page, "Months", "36");
  await type(page, "Draws", "100,000");
  await type(page, "Seed", `${Math.floor(Math.random() * 2 ** 40)}`);
  await press(page, "Compute");
  const standing = page.getByRole("region", { name: "Result" }).getByRole("status");
  await expect(standing).toHaveText(/^\d+ % done$|^Waits for its turn$/);
  await expect(page).toHaveURL(/run=/);
  await page.reload();
  await expect(page.getByLabel("Months", { exact: true })).toHaveValue("36");
  await expect(standing).toHaveText(/^\d+ % done$/, { timeout: 45_000 });
  await press(page, "Cancel");
  await expect(standing).toHaveText("Cancelled; nothing was kept");
  await page.goto("/scenarios");
  await expect(page.getByText("was cancelled")).toBeVisible();
});

test("what makes no sense is said at its field, and not computed", async ({ page }) => {
  await visitBuilder(page);
  await type(page, "Months", "1e9");
  await expect(page.getByLabel("Months", { exact: true })).toHaveAccessibleDescription(
    /it must be 36 or less: check its unit; 1 still counts/,
  );
  await press(page, "Compute");
  await expect(page.getByRole("alert").first()).toContainText("Not computed:");
  await expect(page.getByLabel("Months", { exact: true })).toBeFocused();
  await type(page, "Months", "12");
  await page.getByLabel("A trace of requests").setInputFiles({
    name: "absurd.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "TIMESTAMP,ContextTokens,GeneratedTokens\n2026-01-05 09:00:00,1000000000,5\n",
    ),
  });
  await expect(page.getByRole("alert").first()).toContainText("line 2");
  await expect(builder(page).locator("[data-class]")).toHaveCount(6);
});

test("a trace of any columns is read by a mapping that is guessed", async ({ page }) => {
  await visitBuilder(page);
  await page.getByLabel("A trace of requests").setInputFiles({
    name: "export.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "time,prompt_tokens,completion_tokens,team\n1,100,20,Search\n2,300,40,Chat\n3,200,10,Search\n",
    ),
  });
  await expect(page.getByLabel("Input tokens", { exact: true })).toHaveValue("prompt_tokens");
  await press(page, "Read the trace");
  await expect(builder(page).getByText(/^Added: Search, Chat/)).toBeVisible();
});

test("a router's log is audited in the browser, or the missing fields are named", async ({
  page,
}) => {
  await page.goto("/scenarios/router-audit");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  const log = (text: string) => csv("log.csv", text);
  const rows = Array.from(
    { length: 60 },
    (_, i) =>
      `gpt-5-4|claude-sonnet-5,${i < 50 ? "gpt-5-4" : "claude-sonnet-5"},0.01|0.009,0.7|0.9`,
  );
  await page
    .getByLabel("The router’s log, as CSV")
    .setInputFiles(log(`candidates,chosen,cost,quality\n${rows.join("\n")}\n`));
  await choose(page, "Whose router it is", "OpenAI");
  await expect(page.locator("[data-preference=tested]")).toContainText(
    "It chose its owner’s models more often than they had earned",
  );
  await expect(page.locator("[data-preference-cost]")).toContainText("as good or better");
  await page
    .getByLabel("The router’s log, as CSV")
    .setInputFiles(log("chosen\ngpt-5-4\nclaude-sonnet-5\n"));
  await expect(page.locator("[data-preference=not-testable]")).toContainText("candidates");

  const results = Array.from({ length: 20 }, (_, i) => [
    `p${i},small,${i % 2},0.001`,
    `p${i},large,${i % 4 === 0 ? 0 : 1},0.01`,
  ]).flat();
  await page
    .getByLabel("Results of an evaluation, as CSV")
    .setInputFiles(log(`prompt,model,score,cost\n${results.join("\n")}\n`));
  await expect(page.getByRole("table", { name: "Models and ways to combine them" })).toContainText(
    "Oracle",
  );
  expect(await barriersOn(page)).toEqual([]);
  expect(sent).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";
import { ask } from "../../scripts/steps/ask.mjs";
import { requestsAs } from "./people";

/** What others wrote is shown, exported and printed as the words it is, wherever it turns up. */

const HTML = `<img src=x onerror=alert(1)></script><script>alert(1)</script>`;
const FORMULA = `=HYPERLINK("http://x","y")`;
const MARKUP = `#eval("1") $x$`;

const TIE = "tie/apple-openai-2024-06";
/** A lab of a page of the board, and a day on which no other test looks at it. */
const LAB = "party/deepseek";
const [ITS_DAY, THE_NEXT] = ["2026-08-04", "2026-08-05"];

const tag = randomUUID().slice(0, 8);
const hostile = (field: string) => `${FORMULA} ${HTML} ${MARKUP} ${field} ${tag}`;
const title = hostile("title");
const publisher = `@SUM(1) ${HTML} publisher ${tag}`;
const summary = hostile("summary");
const note = hostile("note");
const locator = `@SUM(1) ${HTML} ${MARKUP} locator ${tag}`;
const description = hostile("description");
const reason = hostile("reason");
const labName = `=1+1 ${MARKUP} ${HTML} ${tag}`;
const source = `inert-${tag}`;
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

let analyst: APIRequestContext;
let reviewer: APIRequestContext;
const proposal = randomUUID();
let state: "open" | "published" | "gone" = "open";

async function command(request: APIRequestContext, name: string, input: object) {
  const answer = await request.post(`/api/v1/commands/${name}`, { data: input });
  expect(await answer.json()).toMatchObject({ result: { proposalId: proposal } });
}

async function undo() {
  await command(reviewer, "undo-proposal", { id: proposal, version: 2, reason: "Was a test" });
  state = "gone";
}

/** The claim that stands, as a change states it. */
async function standing(property: string): Promise<{ base: string; claim: object }> {
  const [{ id }] = await ask(
    process.env["STAKELINE_TEST_DATABASE"] ?? "",
    `select id from fact f where subject_id = '${TIE}' and property = '${property}'
     and not exists (select from fact where corrects_id = f.id)`,
  );
  const { claims } = await (await analyst.get(`/api/v1/claims?fact=${id}`)).json();
  return { base: id, claim: claims[id] };
}

const day = () => new Date().toISOString().slice(0, 10);
const citations = () => [{ source, locator, quote: HTML, retrieved: day() }];

/** A window of somebody signed in, in which nothing may run, be loaded or be complained of. */
async function watched(page: Page, as: APIRequestContext): Promise<() => Promise<void>> {
  const { cookies } = await as.storageState();
  await page.context().addCookies(cookies);
  const happened: string[] = [];
  page.on("dialog", async (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", ({ message }) => happened.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") happened.push(message.text());
  });
  return async () => {
    await page.waitForLoadState("networkidle");
    expect(await page.locator('img[src="x"], img[onerror], a[href="http://x"]').count()).toBe(0);
    const scripts = await page.locator("script").allTextContents();
    expect(scripts.filter((text) => text.trim() === "alert(1)")).toEqual([]);
    expect(happened, page.url()).toEqual([]);
  };
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  [analyst, reviewer] = [await requestsAs("analyst"), await requestsAs("reviewer")];
  const stated = await standing("tie.summary");
  const plain = {
    original: null,
    method: "reported",
    confidence: "low",
    rank: "normal",
    note,
    citations: citations(),
  };
  const fact = (target: string, property: string, claim: object, base: string | null = null) => ({
    kind: "fact",
    target,
    property,
    base,
    claim: { ...claim, property },
  });
  await command(analyst, "propose-changes", {
    id: proposal,
    reason,
    readAt: new Date().toISOString(),
    changes: [
      {
        kind: "source",
        target: `source/${source}`,
        base: null,
        source: {
          id: source,
          publisher,
          title,
          url: `https://example.com/${tag}`,
          kind: "news",
          tier: 4,
          published: null,
          accessed: day(),
          access: "excerpt_read",
          licence: null,
        },
      },
      fact(
        TIE,
        "tie.summary",
        { ...stated.claim, value: summary, note, citations: citations() },
        stated.base,
      ),
      fact(LAB, "party.description", {
        ...plain,
        value: description,
        validFrom: ITS_DAY,
        validTo: null,
      }),
      fact(LAB, "party.name", { ...plain, value: labName, validFrom: ITS_DAY, validTo: THE_NEXT }),
    ],
  });
});

test.afterAll(async () => {
  if (state === "open") await command(analyst, "withdraw-proposal", { id: proposal, version: 1 });
  if (state === "published") await undo();
  await analyst.dispose();
  await reviewer.dispose();
});

test("what waits for review is read as text", async ({ page }) => {
  const inert = await watched(page, reviewer);
  for (const path of ["/data/review", `/data/review/${proposal}`]) {
    await page.goto(path);
    if (path === "/data/review") await page.locator("main").getByText(source).first().click();
    await expect(page.getByRole("article", { name: "Proposal" })).toContainText(reason);
    await inert();
  }
  for (const words of [summary, note, title, publisher, locator, description, labName])
    await expect(page.locator("main")).toContainText(words);
  await command(reviewer, "approve-proposal", {
    id: proposal,
    version: 1,
    reason: hostile("word"),
  });
  state = "published";
});

/** Pages that show it, and which of it. */
const SHOWN: readonly (readonly [path: string, ...words: readonly string[]])[] = [
  [`/ties/${TIE.slice("tie/".length)}`, summary, note, title, publisher],
  [`/sources/${source}`, title, publisher, summary, note],
  ["/sources"],
  ["/corrections", summary],
  ["/timeline?party=apple", summary],
  [`/restatement?since=${yesterday}`, summary],
  [`/labs/deepseek?asOf=${ITS_DAY}`, labName],
  [`/overview?asOf=${ITS_DAY}`, labName],
  [`/data/records/${TIE}`, summary, note, title],
  [`/data/records/${LAB}`, description, note],
  [`/data/review/${proposal}`, reason, hostile("word")],
  ["/data/review", reason],
  [`/data/audit?subject=${proposal}`, proposal],
];

test("what is published is text on every page that shows it", async ({ page }) => {
  test.slow();
  const inert = await watched(page, reviewer);
  for (const [path, ...words] of SHOWN) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    for (const text of words)
      await expect.soft(page.locator("main"), path).toContainText(text, { timeout: 3000 });
    await inert();
  }
});

test("the workbench shows it as text, in the grid and in the cell that is edited", async ({
  page,
}) => {
  const inert = await watched(page, analyst);
  await page.goto("/data/workbench?kind=tie");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type(TIE.slice("tie/".length));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toContainText(summary);
  await inert();
});

test("spreadsheets are given nothing that they would run", async () => {
  const files = {
    "/api/v1/sheets/tie?format=csv": [summary, note],
    "/api/v1/sheets/source?format=csv": [title, publisher],
    "/api/v1/tables/sources": [title, publisher],
    "/api/v1/tables/corrections": [summary],
    "/api/v1/tables/timeline?party=apple": [summary],
    [`/api/v1/tables/restatement?since=${yesterday}`]: [summary],
    [`/api/v1/tables/labs?asOf=${ITS_DAY}`]: [labName],
    [`/api/v1/audit?format=csv&subject=${proposal}`]: [],
  };
  for (const [path, texts] of Object.entries(files)) {
    const answer = await reviewer.get(path);
    expect(answer.status(), path).toBe(200);
    const text = (await answer.text()).replace("\uFEFF", "");
    const cells = Papa.parse<string[]>(text, { delimiter: "," }).data.flat();
    expect(cells.length, path).toBeGreaterThan(10);
    const run = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)));
    expect.soft(run, path).toEqual([]);
    for (const words of texts)
      expect
        .soft(
          cells.some((cell) => cell.includes(words)),
          `${path} holds ${words}`,
        )
        .toBe(true);
  }
  for (const [kind, words] of [
    ["tie", [summary, note]],
    ["source", [title, publisher]],
  ] as const) {
    const answer = await reviewer.get(`/api/v1/sheets/${kind}?format=xlsx`);
    // A cell with a formula and no value kept would be read as empty: it is a text by its type.
    const [sheet] = await readWorkbook(await answer.body());
    const cells = new Set(sheet?.data.flat());
    for (const text of words) expect(cells).toContain(text);
  }
});

test("nothing of it is left once it is undone", async ({ page }) => {
  await undo();
  await expect(async () => {
    await page.goto(`/ties/${TIE.slice("tie/".length)}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("ChatGPT offered", {
      timeout: 500,
    });
  }).toPass();
  await page.goto(`/labs/deepseek?asOf=${ITS_DAY}`);
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText(tag);
});

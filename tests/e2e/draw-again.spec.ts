import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { barriersOn } from "./barriers";
import { newPerson, PASSWORD, signIn } from "./people";
import { waitingLike } from "./waiting-run";

/** The panel of the Method page that draws all scores again. */

const panel = (page: Page) => page.locator("[data-draw-again]");
const standing = (page: Page) => panel(page).getByRole("status");
/** No two tests ask for the same run. */
const aSeed = () => Math.floor(Math.random() * 2 ** 48);

/** Types what to draw and asks for it, by keyboard alone. */
async function draw(page: Page, seed: number | string, draws: string) {
  await panel(page).getByLabel("Seed").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(`${seed}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(draws);
  await page.keyboard.press("Enter");
}

test("a viewer draws all scores again; the table says what the run says, and the same seed the same", async ({
  page,
}) => {
  await signIn(page, "viewer", "/method");
  const seed = aSeed();
  await draw(page, seed, "20,000");
  await expect(panel(page)).toContainText(`All scores, 20,000 draws with seed ${seed}`);
  await expect(standing(page)).toHaveText("Done", { timeout: 45_000 });
  await expect(panel(page).getByRole("progressbar")).toHaveCount(0);

  const table = panel(page).getByRole("table", {
    name: `Scores of 20,000 draws with seed ${seed}`,
  });
  await expect(table).toBeVisible();
  const address = await panel(page).getByRole("link", { name: "this run" }).getAttribute("href");
  const run = await (await page.request.get(address ?? "")).json();
  expect(run).toMatchObject({ seed, draws: 20_000, state: "done" });
  const rows = table.getByRole("rowheader");
  await expect(rows).toHaveText(run.result.scores.map(({ label }: { label: string }) => label));
  const first = await table.innerText();

  await draw(page, aSeed(), "100");
  await expect(panel(page)).toContainText("All scores, 100 draws");
  await expect(standing(page)).toHaveText("Done");
  await expect(panel(page).getByRole("table")).toBeVisible();
  expect(await panel(page).getByRole("table").innerText()).not.toBe(first);

  await draw(page, seed, "20000");
  await expect(table).toBeVisible();
  expect(await table.innerText()).toBe(first);
  expect(await barriersOn(page)).toEqual([]);
});

test("a long run shows how far it is, and is stopped with nothing kept", async ({ page }) => {
  await signIn(page, "viewer", "/method");
  await draw(page, aSeed(), "100,000");
  await expect(panel(page).getByRole("progressbar")).toBeVisible();
  await expect(standing(page)).toHaveText(/^\d+ % done$/, { timeout: 45_000 });
  await panel(page).getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("Enter");
  await expect(standing(page)).toHaveText("Cancelled; nothing was kept");
  await expect(standing(page)).toBeFocused();
  await expect(panel(page).getByRole("progressbar")).toHaveCount(0);
  await expect(panel(page).getByRole("button", { name: "Cancel" })).toHaveCount(0);
  await expect(panel(page).getByRole("table")).toHaveCount(0);
});

test("what makes no sense is said at its field and not sent", async ({ page }) => {
  await signIn(page, "viewer", "/method");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await draw(page, "-1", "1.5");
  await expect(panel(page).getByLabel("Seed")).toHaveAccessibleDescription(
    "Not taken: a seed is a whole number from 0",
  );
  await expect(panel(page).getByLabel("Draws")).toHaveAccessibleDescription(
    "Not taken: draws are a whole number from 1 to 100,000",
  );
  await draw(page, "7", "100,001");
  await expect(panel(page).getByLabel("Seed")).toHaveAccessibleDescription("");
  await expect(panel(page).getByLabel("Draws")).toHaveAttribute("aria-invalid", "true");
  expect(sent).toEqual([]);
});

test("where too much of one's work waits, the panel says why nothing was begun", async ({
  page,
}) => {
  await signIn(page, "viewer", "/method");
  const answer = await page.request.post("/api/v1/commands/request-score-run", {
    data: { seed: aSeed(), draws: 100 },
    headers: { "Idempotency-Key": randomUUID() },
  });
  const { result } = await answer.json();
  const waiting: string[] = [];
  for (let i = 1; i <= 4; i += 1) waiting.push(await waitingLike(result.runId, i));
  await draw(page, aSeed(), "50,000");
  await expect(panel(page).getByRole("alert")).toHaveText(
    /^Not begun: 4 calculations of yours wait or run already/,
  );
  await expect(panel(page).getByRole("progressbar")).toHaveCount(0);
  for (const id of waiting)
    await page.request.post("/api/v1/commands/cancel-job", {
      data: { id },
      headers: { "Idempotency-Key": randomUUID() },
    });
  await draw(page, aSeed(), "100");
  await expect(standing(page)).toHaveText("Done");
});

test("a visitor is told who may draw, and comes back to the panel by signing in", async ({
  page,
}) => {
  await page.goto("/method");
  await expect(panel(page)).toContainText("Drawing again is for those who are signed in.");
  await expect(panel(page).getByRole("textbox")).toHaveCount(0);
  await expect(panel(page).getByRole("button")).toHaveCount(0);
  const toSignIn = panel(page).getByRole("link", { name: "Sign in to draw" });
  await toSignIn.click();
  const { email } = await newPerson("viewer");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/method#again$/);
  await expect(panel(page).getByRole("button", { name: "Draw again" })).toBeVisible();
});

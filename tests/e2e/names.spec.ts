import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { barriersOn } from "./barriers";
import { requestsAs, signIn } from "./people";

/** Scores of made-up models on a made-up benchmark, sent by an analyst and published by a reviewer. */
async function publishScores(benchmark: string, lines: readonly string[]) {
  const [analyst, reviewer] = [await requestsAs("analyst"), await requestsAs("reviewer")];
  const kept = await analyst.post("/api/v1/imports/files?name=made-up.csv", {
    data: Buffer.from(
      ["benchmark,model,category,score,snapshot", ...lines]
        .map((line, i) => (i === 0 ? line : `${benchmark},${line}`))
        .join("\n"),
    ),
    headers: { "Content-Type": "application/octet-stream" },
  });
  const { id, format } = await kept.json();
  expect(format).toBe("quality-sheet");
  const importId = randomUUID();
  const sent = await analyst.post(`/api/v1/imports/files/${id}`, {
    data: { commit: { importId, reason: "Scores that somebody made up" } },
  });
  expect(await sent.text()).toContain('"state":"waiting"');
  const published = await reviewer.post("/api/v1/commands/publish-import", {
    data: { id: importId, version: 1 },
  });
  expect(published.status(), await published.text()).toBe(200);
  await Promise.all([analyst.dispose(), reviewer.dispose()]);
}

test("a name that no model bears is given one by keyboard, and taken back again", async ({
  page,
}) => {
  const tag = randomUUID().slice(0, 8);
  const name = `made-up-${tag}`;
  await publishScores(`evals-${tag}`, [
    `${name},Reading,71,2026-03-01`,
    "gpt-5.2-high,Reading,80,2026-03-01",
    "gpt-5.2-low,Reading,65,2026-03-01",
  ]);
  await signIn(page, "analyst", "/data/names");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("stand for no model");
  // Other runs may have left more names than are shown at first.
  for (const more of await page.getByRole("button", { name: /^Show all/ }).all())
    await more.click();
  const unmatched = page.getByRole("region", { name: /Names that no model bears/ }).first();
  const row = unmatched.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("by this name");

  const field = page.getByLabel(`Model that ${name} stands for`);
  await field.focus();
  await page.keyboard.type("looks-like-something");
  await page.keyboard.press("Enter");
  await expect(row.getByRole("alert")).toContainText("is no model of the catalog");
  await field.fill("gpt-oss-120b");
  await page.keyboard.press("Enter");
  const status = page.locator("main output").first();
  await expect(status).toHaveText(`✓ ${name} stands for gpt-oss-120b now.`);
  await expect(status).toBeFocused();
  const matched = page.getByRole("region", { name: /Names with a model/ }).first();
  await expect(matched.getByRole("row", { name: new RegExp(name) })).toContainText("said by");

  const table = await page.request.get("/api/v1/tables/quality-scores?model=gpt-oss-120b");
  expect(await table.text()).toContain("2 of 3");
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole("button", { name: `Change the model of ${name}` }).press("Enter");
  await expect(page.getByLabel(`Model that ${name} stands for`)).toBeFocused();
  await page.getByRole("button", { name: `Take back what was said of ${name}` }).press("Enter");
  await expect(status).toContainText("is taken back");
  await expect(page.getByLabel(`Model that ${name} stands for`)).toHaveValue("");
  const after = await page.request.get("/api/v1/tables/quality-scores?model=gpt-oss-120b");
  expect(await after.text()).not.toContain("2 of 3");
});

test("names are shown to analysts, and to nobody who may not say what they stand for", async ({
  page,
}) => {
  await signIn(page, "viewer");
  await page.goto("/data/names");
  await expect(page.getByRole("heading", { name: /names/i })).toHaveCount(0);
});

import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

test("the board page is one tagged page with the numbers of the screen", async ({ page }) => {
  await page.goto("/overview");
  const onScreen = {
    headline: await page.getByRole("heading", { level: 1 }).innerText(),
    scores: await page.locator("[data-score] [data-value]").allInnerTexts(),
    premium: await page
      .getByRole("table", { name: "Contracts" })
      .getByRole("row", { name: /Microsoft/ })
      .getByRole("cell")
      .nth(3)
      .innerText(),
    dataVersion: /Data version (\S+)/.exec(await page.locator("footer").innerText())?.[1],
  };
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download board page (PDF)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^stakeline-board-page-\d{4}-\d{2}-\d{2}\.pdf$/);

  const bytes = await readFile(await download.path());
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  expect(pdf.numPages).toBe(1);
  expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  // PDF/UA-1 says so of itself in its metadata (ISO 14289-1, clause 5).
  expect(bytes.toString("latin1")).toMatch(/pdfuaid:part[^0-9]*1/);

  const sheet = await pdf.getPage(1);
  // A4 in points, ISO 216: 210 by 297 millimetres.
  expect(sheet.view.map(Math.round)).toEqual([0, 0, 595, 842]);
  const { items } = await sheet.getTextContent();
  const text = items
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ")
    .replaceAll(/\s+/g, " ");
  const squeezed = text.replaceAll(" ", "");
  for (const words of [onScreen.headline, ...onScreen.scores, onScreen.premium])
    expect(squeezed).toContain(words.replaceAll(/\s/g, ""));
  expect(text).toContain(onScreen.dataVersion ?? "no data version on the screen");
  expect(text).toContain("Demo:");
  expect(text).toMatch(/basis: announced amounts unless a column says otherwise/);
  expect(text).toMatch(/as of \d+ \w+ 2\d{3}/i);
  // Numbered sources, and numbers that refer to them.
  expect(text).toMatch(/Sources 1 Made-up demo company \(invented for the demo\) 2 .+ 3 /);
  const structure = await sheet.getStructTree();
  expect(JSON.stringify(structure)).toContain('"role":"Figure"');
  expect(JSON.stringify(structure)).toContain('"role":"TH"');
});

import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

test("the board page is the first page of a pack, with the numbers of the screen and their evidence", async ({
  page,
}) => {
  await page.goto("/overview");
  const onScreen = {
    headline: await page.getByRole("heading", { level: 1 }).innerText(),
    scores: await page.locator("[data-score] [data-value]").allInnerTexts(),
    dataVersion: /Data version (\S+)/.exec(await page.locator("footer").innerText())?.[1],
  };
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download board page (PDF)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^stakeline-board-page-\d{4}-\d{2}-\d{2}\.pdf$/);

  const bytes = await readFile(await download.path());
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  // PDF/UA-1 says so of itself in its metadata (ISO 14289-1, clause 5).
  expect(bytes.toString("latin1")).toMatch(/pdfuaid:part[^0-9]*1/);

  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  const squeezed = (text: string) => text.replaceAll(/\s/g, "");
  const [first = "", ...evidence] = pages.map(squeezed);
  const sheet = await pdf.getPage(1);
  // A4 in points, ISO 216: 210 by 297 millimetres.
  expect(sheet.view.map(Math.round)).toEqual([0, 0, 595, 842]);
  // A number is followed by that of its claim.
  const unmarked = first.replaceAll(/\d+(?=independentsuppliers)/g, "");
  for (const words of onScreen.scores) expect(first).toContain(squeezed(words));
  for (const word of onScreen.headline.split(/[^\p{L}]+/u))
    expect(unmarked.toLowerCase()).toContain(word.toLowerCase());
  for (const words of [onScreen.dataVersion ?? "no data version on the screen", "Demo:"])
    expect(first).toContain(words);
  expect(first).toMatch(/basis:announcedamounts/);
  expect(first).toMatch(/Asof\d+\w+2\d{3}/);
  const behind = evidence.join("");
  for (const list of ["Claims", "Facts", "Sources"]) expect(behind).toContain(list);
  expect(behind).toContain("Made-updemocompany");
  expect(JSON.stringify(await sheet.getStructTree())).toContain('"role":"Figure"');
});

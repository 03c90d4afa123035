import { expect, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

test("a page prints as it reads: whole tables, and nothing to press", async ({ page }) => {
  await page.goto("/overview");
  const headline = await page.getByRole("heading", { level: 1 }).innerText();
  const rows = await page.getByRole("table", { name: "Contracts" }).getByRole("row").count();
  expect(rows).toBeGreaterThan(2);

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const hidden of [
    page.getByRole("navigation", { name: "Pages" }),
    page.getByRole("link", { name: "Skip to the page" }),
    page.getByRole("main").getByRole("button"),
  ])
    for (const one of await hidden.all()) await expect(one).toBeHidden();
  await expect(page.getByRole("contentinfo")).toContainText("Data version");
  // White paper, whatever the theme of the screen.
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe("rgb(255, 255, 255)");
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll("main table")].flatMap((table) => {
      const frame = table.parentElement;
      return frame !== null && getComputedStyle(frame).overflowX !== "visible" ? [table.id] : [];
    }),
  );
  expect(wide).toEqual([]);

  const pdf = await getDocument({
    data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
  }).promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words.push(...items.map((item) => ("str" in item ? item.str : "")));
  }
  const text = words.join("").replaceAll(/\s/g, "");
  expect(text).toContain(headline.replaceAll(/\s/g, ""));
  expect(text).toContain(`1/${pdf.numPages}`);
  expect(text).not.toContain("Skiptothepage");
});

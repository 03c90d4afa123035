import { expect, type Locator, type Page, test } from "@playwright/test";

const editor = (page: Page) => page.locator("[data-similarity]");
const number = async (of: Locator): Promise<number> => Number.parseFloat(await of.innerText());
const pair = (page: Page) =>
  editor(page).getByRole("textbox", { name: "How alike Anthropic and OpenAI are" });

/** Presses Tab until the element has the focus, as a person without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 400; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("not reached by keyboard");
}

test("Exposure answers three questions apart, and opens a number to its facts", async ({
  page,
}) => {
  await page.goto("/exposure");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^48\.4% of our work stops without Anthropic$/,
  );
  await expect(page.getByText("They are never added together.")).toBeVisible();
  for (const title of [
    /^1\. What stops if this party stops/,
    /^2\. Where the dollar ends/,
    /^3\. What comes back round/,
  ])
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(page.locator("[data-line]")).toContainText("10 % line");

  const card = page.locator('[data-score="recirculation"]');
  await card.locator("[data-why] > summary").click();
  await card.locator("[data-sources]").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/sources\//);
});

test("the dimension changes by keyboard alone, and a link shows the same", async ({ page }) => {
  test.slow();
  await page.goto("/exposure");
  await tabTo(page, page.getByRole("link", { name: "Cloud", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/exposure\?by=cloud$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("without Microsoft (Azure)");
  await expect(page.getByRole("link", { name: "Cloud", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(page.getByRole("list", { name: "Undisclosed" })).toContainText(
    "From whom does Anthropic buy the rest of its compute?",
  );
  // The day goes with it.
  await page.goto("/exposure?by=country&asOf=2026-11-22");
  await page.getByRole("link", { name: "Vendor", exact: true }).click();
  await expect(page).toHaveURL(/by=vendor&asOf=2026-11-22/);
});

test("a dimension that is none is set aside and said so", async ({ page }) => {
  await page.goto("/exposure?by=%3Cscript%3E");
  await expect(page.getByText("There is no exposure by “<script>”")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Anthropic");
});

test("what nobody discloses is drawn and named, not left blank", async ({ page }) => {
  await page.goto("/exposure?by=chip");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Up to all of our work may stop without/,
  );
  await expect(page.getByText("not known: nothing can be followed").first()).toBeVisible();
  const chart = page.locator('[data-figure="exposure-economic-figure-chip"]');
  await chart.scrollIntoViewIfNeeded();
  await expect(
    chart.locator('[fill="url(#exposure-economic-figure-chip-open)"]').first(),
  ).toBeVisible();
  await expect(chart.getByText("Undisclosed")).toBeVisible();
});

test("the matrix is edited by keyboard: the number moves at once, a link restores it, it can be put back", async ({
  page,
}) => {
  test.slow();
  await page.goto("/exposure");
  const effective = editor(page).locator("[data-effective]");
  const before = await number(effective);

  await tabTo(page, pair(page));
  await page.keyboard.type("0.9");
  await expect(editor(page).getByText("your assumption").first()).toBeVisible();
  expect(await number(effective)).toBeLessThan(before);
  const after = await effective.innerText();
  await page.keyboard.press("Enter");
  // Alike in both directions.
  await expect(
    editor(page).getByRole("textbox", { name: "How alike OpenAI and Anthropic are" }),
  ).toHaveValue("0.9");
  await expect(page).toHaveURL(/#anthropic~openai=0\.9$/);

  await page.reload();
  await expect(pair(page)).toHaveValue("0.9");
  await expect(effective).toHaveText(after);

  await pair(page).focus();
  await tabTo(page, editor(page).getByRole("button", { name: "Back to what ownership says" }));
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/~/);
  expect(await number(effective)).toBe(before);
  await expect(editor(page).getByText("your assumption")).toHaveCount(0);
});

test("a likeness that is none is refused with its reason, and Escape puts the pair back", async ({
  page,
}) => {
  await page.goto("/exposure#start=low&anthropic~openai=0.5&anthropic~nobody=1");
  await expect(editor(page).getByRole("radio", { name: /^Least alike/ })).toBeChecked();
  await expect(
    editor(page).getByText("“anthropic~nobody” names no two labs of ours"),
  ).toBeVisible();
  const effective = editor(page).locator("[data-effective]");
  const shown = await effective.innerText();

  await pair(page).fill("1.5");
  await expect(editor(page).getByText("1.5 is above 1")).toBeVisible();
  await expect(pair(page)).toHaveAttribute("aria-invalid", "true");
  await pair(page).fill("half");
  await expect(editor(page).getByText("“half” is no number from 0 to 1")).toBeVisible();
  await expect(effective).toHaveText(shown);

  await pair(page).press("Escape");
  await expect(editor(page).getByText("your assumption")).toHaveCount(0);
  await expect(effective).not.toHaveText(shown);
});

/** The lengths a chart draws and the values its table has, by label. */
async function compared(page: Page, figure: string) {
  const chart = page.locator(`[data-figure="${figure}"]`);
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator(".recharts-bar-rectangle").first()).toBeAttached();
  const frame = page.locator("figure").filter({ has: chart });
  await frame.getByText("The same as a table").click();
  const rows = await frame
    .getByRole("row")
    .evaluateAll((all) =>
      all
        .slice(1)
        .map((row) => [...row.querySelectorAll("th,td")].map((cell) => cell.textContent ?? "")),
    );
  const labels = await chart
    .locator(".recharts-yAxis-tick-labels text")
    .evaluateAll((all) => all.map((tick) => (tick.textContent ?? "").replaceAll(/\s/g, "")));
  return { rows, labels, chart };
}

for (const by of ["lab", "vendor"])
  test(`each chart by ${by} draws what its table says`, async ({ page }) => {
    await page.goto(`/exposure?by=${by}`);
    for (const kind of ["operational", "economic"]) {
      const { rows, labels, chart } = await compared(page, `exposure-${kind}-figure-${by}`);
      expect(labels).toEqual(rows.map(([label = ""]) => label.replaceAll(/\s/g, "")));
      // First series: a bar a row, as long as its number; all in proportion to the longest.
      const widths = await chart
        .locator(".recharts-bar")
        .first()
        .locator(".recharts-bar-rectangle")
        .evaluateAll((all) =>
          all.map((bar) => bar.querySelector("path")?.getBoundingClientRect().width ?? 0),
        );
      // Nothing is as long as nothing: a bar of no length is not in the drawing.
      const values = rows
        .map(([, value = ""]) => Number.parseFloat(value))
        .filter((value) => value > 0);
      const [longest, most] = [Math.max(...widths), Math.max(...values)];
      expect(widths).toHaveLength(values.length);
      widths.forEach((width, i) =>
        expect(Math.abs(width / longest - (values[i] ?? 0) / most)).toBeLessThan(0.02),
      );
    }
  });

test("every table of the page is a file with the same rows", async ({ page, request }) => {
  await page.goto("/exposure?by=group");
  const links = await page
    .getByRole("link", { name: "Download as CSV" })
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  // Those folded away are read too.
  const folded = await page
    .locator('details a[href*="/api/v1/tables/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const files = [...new Set([...links, ...folded])];
  expect(files.length).toBeGreaterThanOrEqual(8);
  for (const file of files) {
    const answer = await request.get(file);
    expect(answer.status(), file).toBe(200);
    expect(await answer.text()).toContain("DEMO: Alder & Finch Insurance");
  }
  const paths = await (await request.get("/api/v1/tables/exposure-paths?by=group")).text();
  expect(paths).toContain("Customer service assistant on GPT-5.4");
});

test("there is nothing to follow before the company had contracts", async ({ page }) => {
  await page.goto("/exposure?asOf=2025-06-30");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No contracts on this day");
  await expect(page.getByText(/no contracts on record for/)).toBeVisible();
});

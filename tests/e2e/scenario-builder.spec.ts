import { expect, type Page, test } from "@playwright/test";
import { barriersOn } from "./barriers";
import {
  builder,
  choose,
  compute,
  csv,
  press,
  result,
  tick,
  type,
  unfold,
  visitBuilder,
} from "./building";
import { signIn } from "./people";

/** The builder by hand: rows that come and go, what is known of sellers, work from files, steps back. */

const rows = (page: Page) => builder(page).locator("[data-class]");

/** Nothing that axe finds, and no wider than a phone or a screen, by day and by night. */
async function holds(page: Page) {
  for (const width of [360, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${width} wide`,
      ).toBeLessThanOrEqual(width);
      expect(await barriersOn(page)).toEqual([]);
    }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("rows come and go by keyboard, the focus stays near, and it is said aloud", async ({
  page,
}) => {
  await visitBuilder(page);
  await press(page, "Add a class of requests");
  await expect(rows(page)).toHaveCount(7);
  await expect(page.getByLabel("Name of class 7")).toBeFocused();
  await expect(builder(page).getByText("Added class 7.")).toBeAttached();
  await press(page, "Remove class 7");
  await expect(rows(page)).toHaveCount(6);
  await expect(page.getByRole("button", { name: "Remove class 6" })).toBeFocused();
  await expect(builder(page).getByText("Removed class 7; 6 left.")).toBeAttached();

  // A policy keeps its fields when it changes places, and the focus goes with it.
  await expect(page.getByLabel("Policy 1", { exact: true })).toHaveValue("cheapest");
  await press(page, "Down policy 1");
  await expect(page.getByLabel("Policy 2", { exact: true })).toHaveValue("cheapest");
  await expect(page.getByRole("button", { name: "Down policy 2" })).toBeFocused();

  // Taking back, step by step; what was typed in one go is one step.
  await type(page, "Requests a month of Engineering copilot", "123");
  await press(page, "Undo the last change");
  await expect(page.getByLabel("Requests a month of Engineering copilot")).toHaveValue("900000");
  await press(page, "Undo the last change");
  await expect(page.getByLabel("Policy 1", { exact: true })).toHaveValue("cheapest");
});

test("what is wrong is said with its place, and has the focus", async ({ page }) => {
  test.setTimeout(180_000);
  await visitBuilder(page);
  await unfold(page, /^All of Engineering copilot/);
  await press(page, "Say each month");
  await type(page, "March", "3");
  await expect(builder(page).getByText(/They have a mean of 1\.167/)).toBeVisible();
  await press(page, "Compute");
  await expect(
    builder(page).getByText(/“Engineering copilot”, seasonality has a mean/),
  ).toBeVisible();
  await expect(page.getByLabel("January", { exact: true })).toBeFocused();
  await press(page, "Bring to a mean of one");
  await compute(page);
  await press(page, "Working days of 2026");
  await type(page, "Seed", "11");
  await compute(page);
});

test("work that asks for what nobody states is not served, until somebody states it", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await visitBuilder(page);
  await press(page, "Conversation (Azure trace)");
  await expect(rows(page)).toHaveCount(1);
  await type(page, "Draws", "0");
  await unfold(page, /^All of Conversation/);
  await type(page, "Longest wait, seconds", "2");
  await choose(page, "Measured by", "95 of 100");
  await tick(page, "Models accepted as good enough", "Nova Pro");
  await press(page, "Compute");
  await expect(builder(page).getByText(/can be served by nobody/)).toBeVisible();
  await expect(result(page)).toContainText(/only because nobody states .*their wait/, {
    timeout: 60_000,
  });

  await unfold(page, "What can be bought");
  await type(page, "Find an offering", "nova us");
  await unfold(page, /^Nova Pro at Amazon Bedrock, us/);
  await type(page, "P95, ms", "1500");
  await builder(page)
    .getByRole("listitem")
    .filter({ has: page.getByLabel("P95, ms") })
    .getByLabel("Source")
    .last()
    .focus();
  await page.keyboard.type("our own measurement, 2026-11-20");
  await type(page, "Keeps it, days", "30");
  await compute(page);
  await expect(builder(page).getByText(/can be served by nobody/)).toHaveCount(0);
  await expect(result(page)).toContainText(/only because nobody states/);
  await holds(page);
});

test("classes come from a CSV, all of it or nothing", async ({ page }) => {
  await visitBuilder(page);
  const file = page.getByLabel("Classes of requests, as CSV");
  const head = "name,requests per day,input_tokens,output_tokens,models,critical";
  await file.setInputFiles(
    csv("work.csv", `${head}\nChat,1000,800,200,Nova Pro,yes\nMail,many,1,2,Nova Prow,no\n`),
  );
  const sheet = builder(page).locator("[data-class-sheet]");
  await expect(sheet.getByRole("alert")).toContainText(
    "Row 3, column requests per day: “many” is no number",
  );
  await expect(sheet.getByRole("alert")).toContainText("Row 3, column models: “Nova Prow”");
  await expect(rows(page)).toHaveCount(6);

  await file.setInputFiles(csv("work.csv", `${head}\nChat,1000,800,200,Nova Pro,yes\n`));
  await expect(sheet.getByText("Read from work.csv: 1 class, Chat.")).toBeVisible();
  await press(page, "Take them as all the work");
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByLabel("Requests a month of Chat")).toHaveValue("30436.875");
  await type(page, "Draws", "0");
  await compute(page);

  const download = page.waitForEvent("download");
  await press(page, "Download an example with every column");
  expect((await download).suggestedFilename()).toBe("classes-example.csv");
});

test("a large scenario stays a table to type in", async ({ page }) => {
  test.setTimeout(120_000);
  await visitBuilder(page);
  const lines = Array.from({ length: 40 }, (_, i) => `Work ${i + 1},${1000 + i},800,200`);
  await page
    .getByLabel("Classes of requests, as CSV")
    .setInputFiles(
      csv("large.csv", `name,requests,input_tokens,output_tokens\n${lines.join("\n")}\n`),
    );
  await press(page, "Take them as all the work");
  await expect(rows(page)).toHaveCount(12);
  await unfold(page, "What can be bought");
  await holds(page);
  // What is wrong in a row that is not on show yet is found all the same.
  await press(page, "Show all 40");
  await expect(page.getByLabel("Name of class 13")).toBeFocused();
  await expect(rows(page)).toHaveCount(40);
  await page.getByLabel("Name of class 40").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await press(page, "Compute");
  await expect(page.getByLabel("Name of class 40")).toBeFocused();
  await expect(page.getByRole("button", { name: /^Go there to class/ })).toBeVisible();
});

test("whoever leaves with changes is asked", async ({ page }) => {
  await visitBuilder(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await type(page, "Name of the scenario", "Not saved");
  await page.getByRole("navigation").getByRole("link", { name: "Models", exact: true }).click();
  await expect(page).toHaveURL(/\/scenarios\/new/);
  expect(asked).toEqual([expect.stringContaining("is not saved")]);
  await press(page, "Undo the last change");
  await page.getByRole("navigation").getByRole("link", { name: "Models", exact: true }).click();
  await expect(page).toHaveURL(/\/models/);
  expect(asked).toHaveLength(1);
});

test("bills are read by whoever may, and say when there are none", async ({ page }) => {
  await signIn(page, "analyst", "/scenarios/new");
  await press(page, "Read our bills");
  await expect(builder(page).locator("[data-from-bills]")).toContainText(
    /No such bill is published|No line of these bills counts tokens|Read from the bills|No work is made/,
  );
});

test("every control is reached by Tab, and a price opens its source", async ({ page }) => {
  await visitBuilder(page);
  await unfold(page, "What can be bought");
  await builder(page).locator("[data-offering] summary").first().focus();
  await page.keyboard.press("Enter");
  await expect(
    builder(page)
      .getByRole("link", { name: /^source of this price/ })
      .first(),
  ).toHaveAttribute("href", /\/sources\//);
  const unreachable = await builder(page).evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>("input, select, textarea, button, summary, a[href]")]
      .filter((one) => one.checkVisibility() && one.tabIndex < 0)
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(unreachable).toEqual([]);
  // From Compute back to the first field without a trap on the way.
  await page.getByRole("button", { name: "Compute" }).focus();
  const seen = new Set<string>();
  for (let presses = 0; presses < 400; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press("Shift+Tab");
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.closest("[data-scenario-builder]") ? one.id || one.outerHTML.slice(0, 120) : "";
    });
    if (at === "") break;
    seen.add(at);
  }
  expect(seen.size).toBeGreaterThan(60);
  expect(await page.evaluate(() => document.activeElement?.closest("form") === null)).toBe(true);
});

test("what leaves a cloud is priced from the register, and asked for where it has nothing", async ({
  page,
}) => {
  await visitBuilder(page);
  await unfold(page, /^What leaves a cloud/);
  await press(page, "Count data that leave a cloud");
  await choose(page, "Data of Customer service assistant lie with", "Amazon");
  const amazon = page.getByRole("group", { name: /^What leaves Amazon/ });
  // The list of prices as it was recorded: 100 GB free, then 9 cents to 10 TB.
  await expect(amazon).toContainText(/register’s list prices of Amazon.*fact/);
  await expect(page.getByLabel("Step 1, $ a GB")).toHaveValue("0");
  await expect(page.getByLabel("Step 2, how much")).toHaveValue("10240");
  await expect(page.getByLabel("Step 2, $ a GB")).toHaveValue("0.09");

  await choose(page, "Data of Fraud narrative screening lie with", "OpenAI");
  const ask = page.getByLabel("What leaves OpenAI, $ a GB");
  await expect(ask).toHaveValue("");
  const charge = page.getByRole("button", { name: "Charge this for OpenAI" });
  await expect(charge).toBeDisabled();
  await type(page, "What leaves OpenAI, $ a GB", "0.09");
  await press(page, "Charge this for OpenAI");
  await expect(page.getByRole("group", { name: /^What leaves OpenAI/ })).toContainText("typed");
  await expect(page.getByLabel("All the rest, $ a GB")).toHaveCount(2);
  await expect(page.getByLabel("All the rest, $ a GB").last()).toHaveValue("0.09");
});

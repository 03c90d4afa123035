import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { signIn } from "./people";

/** What a risk officer does: looks what is wrong, says who reports, and takes the files. */

const download = async (page: Page, link: string) => {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).first().click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

test("the register export names every fault, leads to its cell, and goes out as a draft", async ({
  page,
}) => {
  await signIn(page, "viewer", "/reports");
  await page.getByRole("link", { name: "register export" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("a draft");
  await expect(page.getByText("This is not legal advice.")).toBeVisible();
  await expect(page.getByText(/Template version: .*2024\/2956/)).toBeVisible();

  const particulars = page.locator('[data-faults="parameters"]');
  await expect(particulars.getByRole("listitem")).toHaveCount(3);
  await page.getByLabel("LEI of the reporting entity").fill("529900T8BM49AURSDO55");
  await page.getByLabel("Reported for").selectOption("IND");
  await page.getByLabel("Country of the authority").fill("ie");
  await page.getByRole("button", { name: "Show this register" }).click();
  await expect(page).toHaveURL(/entity=529900T8BM49AURSDO55/);
  await expect(particulars).toHaveCount(0);

  const ofContracts = page.locator('[data-faults="B_02.01"]');
  const fault = ofContracts.getByRole("link", { name: /^Row 1, c0010/ });
  await expect(fault).toBeVisible();
  await expect(ofContracts.getByText("rule 805: A key column is not empty.").first()).toBeVisible();
  await fault.click();
  const cell = page.locator('[id="B_02-01--azure--c0010"]');
  await expect(cell).toBeInViewport();
  await cell.getByText("missing").click();
  await expect(cell.getByText(/An analyst records “Contract reference number”/)).toBeVisible();

  const { name, bytes } = await download(page, "Download the package (zip, draft)");
  expect(name).toMatch(/^draft-529900T8BM49AURSDO55\.IND_IE_DORA010100_DORA_.*\.zip$/);
  const root = name.replace(/\.zip$/, "");
  const files = unzipSync(bytes);
  expect(Object.keys(files).every((path) => path.startsWith(`${root}/`))).toBe(true);
  expect(strFromU8(files[`${root}/reports/b_05.01.csv`] ?? new Uint8Array())).toMatch(
    /^c0010,c0020,.*\r\n/,
  );
  expect(strFromU8(files[`${root}/NOTES.txt`] ?? new Uint8Array())).toContain("not legal advice");
  expect((await download(page, "draft-b_02.02.csv")).name).toBe("draft-b_02.02.csv");
});

test("what is proposed stands apart from what is confirmed", async ({ page }) => {
  await signIn(page, "viewer", "/reports/register");
  const proposed = page.locator('[data-proposed="B_05.02"]');
  await expect(proposed.getByRole("row").first()).toBeHidden();
  await proposed.locator("summary").first().click();
  await expect(proposed.getByText("proposed row").first()).toBeVisible();
  await expect(page.locator('tr[data-standing="confirmed"]').getByText("proposed row")).toHaveCount(
    0,
  );
});

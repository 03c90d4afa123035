/** Hands on the builder of scenarios: keys only, as somebody without a mouse would. */
import { expect, type Page } from "@playwright/test";

export const builder = (page: Page) => page.locator("[data-scenario-builder]");
export const result = (page: Page) => page.locator("[data-scenario-result]");
export const policiesTable = (page: Page) =>
  page.getByRole("table", { name: /^Every policy/ }).first();

export async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

/** Chooses from a list by typing the words of what is meant. */
export async function choose(page: Page, label: string, words: string) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(words);
  await expect(page.getByLabel(label, { exact: true }).locator("option:checked")).toHaveText(
    new RegExp(`^${words}`),
  );
}

export async function type(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Ticks or unticks a box of a group. */
export async function tick(page: Page, group: string, name: string) {
  await page.getByRole("group", { name: group }).getByLabel(name, { exact: true }).focus();
  await page.keyboard.press("Space");
}

/** Opens what is folded under a line. */
export async function unfold(page: Page, line: string | RegExp) {
  await builder(page).locator("summary").filter({ hasText: line }).first().focus();
  await page.keyboard.press("Enter");
}

/** The builder, once it is alive for somebody who is signed in. */
export async function openBuilder(page: Page) {
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeVisible();
}

/** The builder, once it is alive for a visitor. */
export async function visitBuilder(page: Page) {
  await page.goto("/scenarios/new");
  await expect(page.getByRole("link", { name: "Sign in to save" })).toBeVisible();
}

/** What is quick where nothing else runs. */
const LONGEST_WAIT_MS = 60_000;

/** Computes, and waits for what comes of it. */
export async function compute(page: Page) {
  await press(page, "Compute");
  await expect(page.getByText("Computing …")).toHaveCount(0, { timeout: LONGEST_WAIT_MS });
  await expect(result(page)).toBeVisible();
}

/** A file as it is handed over. */
export const csv = (name: string, text: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

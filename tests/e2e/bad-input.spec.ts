import { expect, test } from "@playwright/test";

test("an unknown provider is a 404 with a way back", async ({ page }) => {
  const response = await page.goto("/providers/no-such-provider");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "All providers" }).click();
  await expect(page).toHaveURL(/\/providers$/);
});

for (const day of ["2026-02-31", "tomorrow", "2999-01-01", "1999-12-31"])
  test(`as of ${day} is explained and set aside`, async ({ page }) => {
    const response = await page.goto(`/overview?asOf=${day}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByText("The as-of date in the address was not used.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("contracts act like");
  });

test("a provider asked for twice, a stranger and a fifth are explained", async ({ page }) => {
  await page.goto(
    "/compare?with=amazon&with=amazon&with=nobody&with=microsoft&with=google&with=oracle&with=ibm",
  );
  const said = page.getByRole("status");
  await expect(said).toContainText("“amazon” was asked for twice; it is shown once.");
  await expect(said).toContainText("There is no provider “nobody” to compare.");
  await expect(said).toContainText("“ibm” is left out: at most 4 fit beside each other.");
});

test("pages behind the rewrite are not addresses of their own", async ({ request }) => {
  expect((await request.get("/at/2026-06-30/overview")).status()).toBe(404);
});

test("the API refuses what a page would set aside, and says how to mend it", async ({
  request,
}) => {
  const response = await request.get("/api/v1/providers?asOf=2026-02-31");
  expect(response.status()).toBe(400);
  expect(response.headers()["content-type"]).toContain("application/problem+json");
  expect((await response.json()).detail).toContain("2026-06-30");
  expect((await request.get("/api/v1/providers/nobody")).status()).toBe(404);
  expect((await request.get("/api/v1/tables/toString")).status()).toBe(404);
});

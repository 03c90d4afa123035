import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { estimateText } from "@/lib/format/estimate";
import { money } from "@/lib/format/money";

test("the API gives the numbers of the pages", async ({ page, request }) => {
  const { scores } = await (await request.get("/api/v1/portfolio/scores")).json();
  await page.goto("/overview");
  await expect(
    page.locator('[data-score="independent-suppliers"] [data-why] > summary'),
  ).toHaveText(`Why ${estimateText(scores.independent.value, "suppliers")}?`);
  const [vendor] = scores.byVendor;
  await expect(
    page.getByRole("table", { name: "Contracts" }).getByRole("row", { name: /Microsoft/ }),
  ).toContainText(estimateText(vendor.lockIn.score.value, "score-0-100"));

  const { outcomes } = await (await request.get("/api/v1/scenarios/routing-today")).json();
  await page.goto("/scenarios/routing-today");
  for (const { policyName, ledger } of outcomes)
    await expect(
      page
        .getByRole("table", { name: /What each policy would cost/ })
        .getByRole("row", { name: policyName }),
    ).toContainText(money(ledger.usdPerMonth));

  const amazon = await (await request.get("/api/v1/providers/amazon")).json();
  await page.goto("/providers/amazon");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    money(amazon.capital.announced.usd),
  );
});

test("every table on every page can be had as CSV, with as-of and data version on top", async ({
  page,
  request,
}) => {
  const addresses = new Set<string>();
  for (const path of [
    "/overview",
    "/providers",
    "/providers/amazon",
    "/labs",
    "/labs/openai",
    "/compare?with=amazon&with=google",
    "/scenarios/routing-today",
    "/sources",
  ]) {
    await page.goto(path);
    const found = await page
      .getByRole("link", { name: "Download as CSV", includeHidden: true })
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(found.length, path).toBeGreaterThan(0);
    found.forEach((address) => addresses.add(address));
  }
  for (const address of addresses) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()["content-disposition"]).toContain("attachment");
    const text = await response.text();
    expect(text, address).toMatch(
      /As of \d{4}-\d{2}-\d{2}; as known now; basis: announced .*; data version /,
    );
    expect(text.trim().split("\r\n").length, address).toBeGreaterThan(3);
  }
});

test("a first visit to the overview loads less than 250 kB of script", async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  await page.goto("/overview", { waitUntil: "load" });
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(250_000);
});

test("no page asks anything of another machine", async ({ page }) => {
  const strangers: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost" && hostname !== "127.0.0.1")
      strangers.push(request.url());
  });
  for (const path of ["/overview", "/providers/amazon", "/method"])
    await page.goto(path, { waitUntil: "networkidle" });
  expect(strangers).toEqual([]);
});

test("health answers, and every answer carries the safety headers", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(await health.json()).toEqual({ status: "ok" });
  for (const path of ["/overview", "/api/health", "/no-such-page"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

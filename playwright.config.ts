import { defineConfig } from "@playwright/test";

// `npm test` builds and starts the app and says where it is. By hand: STAKELINE_URL=http://localhost:3000 npx playwright test
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // The first look at a view draws its run; on a busy machine that takes a while, and no test is about it.
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["PLAYWRIGHT_RESULTS"] ?? "test-results/results.json" }],
  ],
  use: {
    baseURL: process.env["STAKELINE_URL"] ?? "http://localhost:3000",
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    // Recording every step of pages this large takes longer than the steps; `--trace on` by hand.
    trace: "off",
    launchOptions: {
      ...(process.env["PLAYWRIGHT_CHROMIUM"] && {
        executablePath: process.env["PLAYWRIGHT_CHROMIUM"],
      }),
      // The browser visits this machine only, and under root it has no sandbox to use.
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "chromium", use: { browserName: "chromium", viewport: { width: 1280, height: 800 } } },
  ],
});

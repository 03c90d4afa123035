/**
 * How fast a report is printed and packed, against headless Chromium and @react-pdf/renderer, and in
 * how much memory. No database: the report is made up.
 *
 *   node scripts/steps/pack-bench.mjs     one JSON line a measure
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { createViteServer } from "vitest/node";
import { findChromium } from "./chromium.mjs";

const CHILD = "scripts/steps/pack-bench-child.ts";
const say = (measure, found) => process.stdout.write(`${JSON.stringify({ measure, ...found })}\n`);

const server = await createViteServer({
  configFile: "vitest.config.ts",
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: "custom",
  logLevel: "error",
});
const folder = mkdtempSync(join(tmpdir(), "pack-bench-"));
try {
  const { packMeasures } = await server.ssrLoadModule("/scripts/steps/pack-measures.tsx");
  const { sampleReport } = await server.ssrLoadModule("/tests/support/sample-report.ts");
  const executablePath = await findChromium();
  const launch = () => chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  for (const [name, measure] of Object.entries(await packMeasures(launch))) say(name, measure);
  const apart = (name, what, report) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(report));
    const args = ["--conditions=react-server", CHILD, what, file];
    say(name, JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
  };
  apart("pack-zip", "zip", sampleReport({ rows: 84, figures: 10 }));
  apart("register-5000-rows", "pdf", sampleReport({ rows: 5000, figures: 1 }));
} finally {
  rmSync(folder, { recursive: true });
  await server.close();
}

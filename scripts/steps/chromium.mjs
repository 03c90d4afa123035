// A browser for the tests: one that is there, or else one that can be had.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { finish, launch, launchNode } from "./child-processes.mjs";
import { inProject, logFile } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

const SYSTEM_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium that runs. */
export async function findOrInstallChromium() {
  return (
    (await findChromium()) ?? (await installByPlaywright()) ?? (await installByApt()) ?? giveUp()
  );
}

export async function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named && !runs(named))
    throw new Trouble(`PLAYWRIGHT_CHROMIUM names ${named}, and that does not run.`);
  const places = [named, await placeOfPlaywright(), ...SYSTEM_PLACES];
  return places.find((place) => place && runs(place));
}

async function placeOfPlaywright() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** A browser without its system libraries is there and yet does not run. */
function runs(place) {
  return existsSync(place) && spawnSync(place, ["--version"], { timeout: 30_000 }).status === 0;
}

async function installByPlaywright() {
  const log = logFile("chromium-playwright");
  const program = inProject("node_modules/@playwright/test/cli.js");
  await finish(launchNode([program, "install", "chromium"], { log }), { limitSeconds: 300 });
  return findChromium();
}

async function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const log = logFile("chromium-apt");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "chromium"]]) {
    await finish(launch("apt-get", args, { log, append: true, env }), { limitSeconds: 400 });
  }
  return findChromium();
}

function giveUp() {
  throw new Trouble(
    `No Chromium was found and none could be installed (see ${logFile("chromium-playwright")}): install one and name it with PLAYWRIGHT_CHROMIUM.`,
  );
}

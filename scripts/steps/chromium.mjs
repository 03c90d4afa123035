// A browser for the tests: one that is there, or else one that can be had.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { finish, launch, launchNode } from "./child-processes.mjs";
import { inProject, logFile } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

/** Without windows: what is around a page costs a whole browser more than most pages do. */
const BARE = "/usr/bin/chromium-headless-shell";

const SYSTEM_PLACES = [
  BARE,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium that runs. */
export async function findOrInstallChromium() {
  if (process.env.PLAYWRIGHT_CHROMIUM) return findChromium();
  await addBareByApt();
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
  if (!mayUseApt()) return undefined;
  await apt(["update"]);
  await apt(["install", "-y", "chromium"]);
  await addBareByApt();
  return findChromium();
}

/** Beside the Chromium of Debian, the same without windows; never another version, which would change what is there. */
async function addBareByApt() {
  if (!mayUseApt() || existsSync(BARE)) return;
  const asked = spawnSync("/usr/bin/dpkg-query", ["-W", "-f=${Version}", "chromium"], {
    encoding: "utf8",
  });
  if (asked.status !== 0 || !asked.stdout) return;
  const args = ["install", "-y", "--no-install-recommends", `${basename(BARE)}=${asked.stdout}`];
  if (!(await apt(args, 60)).ok && (await apt(["update"], 30)).ok) await apt(args, 60);
}

const mayUseApt = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const apt = (args, limitSeconds = 400) =>
  finish(
    launch("apt-get", args, {
      log: logFile("chromium-apt"),
      append: true,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    }),
    { limitSeconds },
  );

function giveUp() {
  throw new Trouble(
    `No Chromium was found and none could be installed (see ${logFile("chromium-playwright")}): install one and name it with PLAYWRIGHT_CHROMIUM.`,
  );
}

// One launcher for one data folder: `.data/launcher.json` says which process it is.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./child-processes.mjs";
import { interruption, pause } from "./interruption.mjs";
import { dataHome } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

const lockFile = () => join(dataHome(), "launcher.json");

/** The launcher that runs on this data folder at the moment, if any. */
export function runningLauncher() {
  if (!existsSync(lockFile())) return undefined;
  try {
    const noted = JSON.parse(readFileSync(lockFile(), "utf8"));
    return noted.pid !== process.pid && isLauncher(noted.pid) ? noted : undefined;
  } catch {
    return undefined; // Cut off while it was written.
  }
}

/** Takes the lock of a launcher that is gone, or on its way out; refuses while one runs. */
export async function takeLauncherLock(url) {
  mkdirSync(dataHome(), { recursive: true });
  const began = Date.now();
  for (let other = runningLauncher(); other; other = runningLauncher()) {
    // One that was killed through npm needs a moment to notice, and then to stop.
    const patience = other.stopping ? 30_000 : 1500;
    if (interruption.aborted || Date.now() - began > patience) {
      throw new Trouble(
        `Stakeline already runs here as process ${other.pid}, at ${other.url}: stop it first, or give this one a folder of its own with STAKELINE_DATA.`,
      );
    }
    await pause(100);
  }
  rmSync(lockFile(), { force: true });
  const note = { pid: process.pid, url };
  try {
    writeFileSync(lockFile(), JSON.stringify(note), { flag: "wx" });
  } catch (error) {
    if (error.code === "EEXIST") return takeLauncherLock(url); // Two at once: the other was faster.
    throw error;
  }
  interruption.addEventListener("abort", () => {
    writeFileSync(lockFile(), JSON.stringify({ ...note, stopping: true }));
  });
  return () => rmSync(lockFile(), { force: true });
}

/** A number may by now belong to some other program. */
function isLauncher(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform === "win32") return true;
  const command = existsSync(`/proc/${pid}/cmdline`)
    ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
    : spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
  return command.includes("start.mjs");
}

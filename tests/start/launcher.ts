/** Starts `scripts/start.mjs` as a person would, with a data folder and a port of its own. */
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject } from "../../scripts/steps/project.mjs";

const READY = /^Stakeline is ready at (\S+)$/m;
const PATIENCE_MS = 90_000;

/** A folder for one test; `npm test` removes what holds them all. */
export function newFolder(name: string): string {
  const scratch = process.env["STAKELINE_SCRATCH"] ?? tmpdir();
  const folder = mkdtempSync(join(scratch, `${name}-`));
  for (const path of [scratch, folder]) if (path !== tmpdir()) chmodSync(path, 0o711);
  return folder;
}

export function startLauncher(env: Record<string, string>) {
  const began = Date.now();
  const child = spawn(process.execPath, [inProject("scripts/start.mjs")], {
    cwd: tmpdir(), // Any folder will do.
    env: { ...process.env, DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => resolve(code));
  });

  /** Waits for words in the output; fails when the launcher ends without having said them. */
  const says = (words: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`not said in time: ${words}\n${output}`)),
        PATIENCE_MS,
      );
      const look = () => {
        const found = words.exec(output);
        if (!found) return;
        clearTimeout(limit);
        resolve(found);
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      void ended.then(() => {
        look();
        clearTimeout(limit);
        reject(new Error(`ended without saying ${words}\n${output}`));
      });
      look();
    });

  return {
    pid: child.pid ?? 0,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ended,
    says,
    ready: async () => ({ url: (await says(READY))[1] ?? "", milliseconds: Date.now() - began }),
    output: () => output,
  };
}

/** The ids of the processes that work on this folder: its launcher, web server and PostgreSQL. */
export function processesOn(folder: string): number[] {
  if (!existsSync("/proc/self")) return [];
  const mentions = (pid: string) =>
    ["cmdline", "environ"].some((file) => {
      try {
        return readFileSync(`/proc/${pid}/${file}`, "utf8").includes(folder);
      } catch {
        return false; // Gone meanwhile, or not ours to read.
      }
    });
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid) && mentions(name))
    .map(Number);
}

export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// postmaster.pid: who runs, or ran, on a data directory.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, realpathSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { isAlive } from "./child-processes.mjs";
import { knock } from "./ports.mjs";

/** `{ pid, port }` as the last server wrote them, or undefined after a clean stop. */
export function readPidFile(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port } : undefined;
}

/**
 * After a crash the number in the file may by now belong to some other program of the same user,
 * and PostgreSQL would wait for that one for ever. The file is put aside only when the program is
 * provably not PostgreSQL on this directory and nobody answers on its port.
 */
export async function putAsideStalePidFile(data) {
  const noted = readPidFile(data);
  if (!noted || runsOn(noted.pid, data)) return false;
  if (noted.port && (await knock(noted.port)) === undefined) return false;
  renameSync(join(data, "postmaster.pid"), join(data, `postmaster.pid.stale-${Date.now()}`));
  return true;
}

/** False only when it is certain that the process is not PostgreSQL on this directory. */
function runsOn(pid, data) {
  if (!isAlive(pid)) return false;
  if (existsSync("/proc/self/exe")) {
    try {
      const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(" (deleted)", "");
      return program === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    } catch {
      return true;
    }
  }
  const [command, args] =
    process.platform === "win32"
      ? ["tasklist", ["/FI", `PID eq ${pid}`, "/NH"]]
      : ["ps", ["-p", String(pid), "-o", "command="]];
  const answer = spawnSync(command, args, { encoding: "utf8" });
  return answer.status !== 0 || answer.stdout.toLowerCase().includes("postgres");
}

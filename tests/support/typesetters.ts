/** The programs that set pages for this process, as whoever minds the machine sees them. */
import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** Their process ids; none where nothing is being set. */
export function typesetters(): number[] {
  try {
    return execFileSync("pgrep", ["-P", String(process.pid), "-f", "typeset-child"], {
      encoding: "utf8",
    })
      .trim()
      .split("\n")
      .map(Number);
  } catch {
    return [];
  }
}

/** Ends the first of them that is seen, in the midst of its work. */
export async function killTypesetter(): Promise<void> {
  for (;;) {
    const [found] = typesetters();
    if (found !== undefined) {
      process.kill(found, "SIGKILL");
      return;
    }
    // oxlint-disable-next-line no-await-in-loop -- it is looked for until it is there
    await pause(20);
  }
}

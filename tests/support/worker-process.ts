/** Workers in processes of their own, which can be asked to stop or killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { inProject } from "../../scripts/steps/project.mjs";

const workers = new Set<ChildProcess>();

/** Ends what a test that failed left behind. */
export const killWorkers = (): void => workers.forEach((worker) => worker.kill("SIGKILL"));

export type WorkerProcess = {
  /** @returns the code it ended with, null where it was killed */
  readonly end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
};

/** A worker that has begun to look for jobs. */
export async function aWorkerProcess(databaseUrl: string): Promise<WorkerProcess> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", inProject("tests/support/work-on-jobs.ts")],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ["ignore", "pipe", "inherit"] },
  );
  workers.add(child);
  child.once("exit", () => workers.delete(child));
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  if ((await said.next()).value !== "ready") throw new Error("the worker ended before it began");
  return {
    end: async (signal) => {
      if (child.exitCode !== null) return child.exitCode;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}

// The built app. It is the stand-alone server that also goes into the container image, so what is
// tested and started here is what is shipped.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serverProgram } from "./build.mjs";
import { end, hasEnded, launchNode } from "./child-processes.mjs";
import { interruption, pause, stopIfInterrupted } from "./interruption.mjs";
import { dataHome, inProject, logFile } from "./project.mjs";
import { lastLines, Trouble } from "./trouble.mjs";

// A request that is under way may finish before the server is stopped by force.
const DRAIN_MS = 25_000;

/**
 * Starts the server and waits until it answers. `dev` starts Next's development server instead.
 * @param {{ port: number, host: string, databaseUrl: string, log?: string, dev?: boolean, more?: Record<string, string> }} options
 */
export async function serve({
  port,
  host,
  databaseUrl,
  log = logFile("web"),
  dev = false,
  more = {},
}) {
  const url = `http://localhost:${port}`;
  const env = {
    PORT: String(port),
    HOSTNAME: host,
    DATABASE_URL: databaseUrl,
    STAKELINE_DATA: dataHome(),
    NODE_ENV: dev ? "development" : "production",
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? url,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? sessionSecret(),
    ...more,
  };
  const next = inProject("node_modules/next/dist/bin/next");
  const child = dev
    ? launchNode([next, "dev", "-p", String(port), "-H", host], { env })
    : launchNode([serverProgram], { env, log });
  const stop = () => end(child, { graceMs: DRAIN_MS });
  try {
    await untilHealthy({ port, child, log: dev ? undefined : log });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, ended: child.ended, stop, log };
}

async function untilHealthy({ port, child, log }) {
  let last = "no answer";
  for (
    const deadline = Date.now() + 90_000;
    Date.now() < deadline && !hasEnded(child);
    await pause(60)
  ) {
    stopIfInterrupted();
    last = await healthOf(port);
    if (last === 200) return;
  }
  const what = hasEnded(child)
    ? "ended before it was ready"
    : `did not become healthy (${last} at /api/health)`;
  throw new Trouble(
    `The web server ${what}${log ? `; its log is ${log}` : ""}.`,
    log && lastLines(log),
  );
}

async function healthOf(port) {
  try {
    const limit = AbortSignal.any([interruption, AbortSignal.timeout(30_000)]);
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: limit });
    await answer.text();
    return answer.status;
  } catch {
    return "no answer";
  }
}

/** Signs the sessions. It is kept, so that a restart signs nobody out. */
function sessionSecret() {
  const file = join(dataHome(), "session-secret");
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

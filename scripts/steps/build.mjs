// The database client from the schema, and the production build, each only when its sources changed.
import { cpSync, existsSync, rmSync } from "node:fs";
import { launchNode, must } from "./child-processes.mjs";
import { fingerprint, unlessDone } from "./fingerprint.mjs";
import { inProject, logFile } from "./project.mjs";

const SOURCES = [
  "app components lib prisma public",
  "next.config.mjs postcss.config.mjs tsconfig.json package.json package-lock.json",
  "proxy.ts instrumentation.ts instrumentation-client.ts mdx-components.tsx .env",
].flatMap((names) => names.split(" "));

export const serverProgram = inProject(".next/standalone/server.js");

// Made from other sources, or no part of the build.
const NO_SOURCE = /^lib[\\/]server[\\/]prisma[\\/]|\.test\.tsx?$/;

export async function generateClient() {
  const log = logFile("generate");
  await must(launchNode([inProject("scripts/prisma-generate.mjs")], { log }), {
    failure: `The database client could not be made from prisma/schema; the log is ${log}.`,
    log,
  });
}

export async function build() {
  await generateClient();
  const print = fingerprint(SOURCES, { ignore: (name) => NO_SOURCE.test(name) });
  const stamp = inProject(".next/stakeline-built");
  return unlessDone({ stamp, print, result: serverProgram }, async () => {
    forgetDevelopmentTypes();
    const log = logFile("build");
    const next = inProject("node_modules/next/dist/bin/next");
    await must(launchNode([next, "build"], { log, env: { NODE_ENV: "production" } }), {
      failure: `The build did not succeed; its log is ${log}.`,
      log,
    });
    completeServer();
  });
}

/** The development server leaves types of pages that may be gone by now, and they are checked too. */
export const forgetDevelopmentTypes = () =>
  rmSync(inProject(".next/dev/types"), { recursive: true, force: true });

/** Next leaves the files that browsers fetch out of its stand-alone server, for those with a CDN. */
function completeServer() {
  const server = inProject(".next/standalone");
  for (const [from, to] of [
    [".next/static", ".next/static"],
    ["public", "public"],
  ]) {
    rmSync(`${server}/${to}`, { recursive: true, force: true });
    if (existsSync(inProject(from)))
      cpSync(inProject(from), `${server}/${to}`, { recursive: true });
  }
}

// Writes lib/server/prisma from prisma/schema, when that changed. `prisma generate` insists on a
// schema engine that it would download and then does not use: any program satisfies it.
import { fingerprint, unlessDone } from "./steps/fingerprint.mjs";
import { launch, must } from "./steps/child-processes.mjs";
import { inProject } from "./steps/project.mjs";
import { report } from "./steps/trouble.mjs";

const print = fingerprint(["prisma/schema", "prisma.config.ts", "package-lock.json"]);

async function generate() {
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const prisma = inProject("node_modules/prisma/build/index.js");
  await must(launch(process.execPath, [prisma, "generate"], { env }), {
    failure: "prisma generate did not succeed.",
  });
}

try {
  const stamp = inProject("node_modules/.stakeline-generated");
  const result = inProject("lib/server/prisma/client.ts");
  await unlessDone({ stamp, print, result }, generate);
} catch (error) {
  report(error);
  process.exitCode = 1;
}

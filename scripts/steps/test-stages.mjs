// The checks of `npm test`, in order. Each names what it needs and returns its counts.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, forgetDevelopmentTypes } from "./build.mjs";
import { environmentOf, startIdentityProvider } from "./identity-provider.mjs";
import { claimPort, freePort } from "./ports.mjs";
import { inProject, logFile } from "./project.mjs";
import { serve } from "./serve.mjs";
import { cloneTemplate, databaseOn } from "./template-database.mjs";
import { countPlaywright, countVectors, single, troubledInBrowser } from "./test-counts.mjs";
import { command, tool, vitest } from "./test-tools.mjs";
import { Trouble } from "./trouble.mjs";

/** A tool that either finds nothing wrong or says what is. `args` is a function: nothing is installed yet. */
const holds = (name, args) => ({
  name,
  async run() {
    return single((await tool(this, args())).ok);
  },
});

const types = {
  name: "types",
  async run() {
    forgetDevelopmentTypes();
    const { ok } = await tool(this, [command("next"), "typegen"]);
    return single(ok && (await tool(this, [command("tsc", "typescript"), "--noEmit"])).ok);
  },
};

const unit = {
  name: "unit",
  run() {
    return vitest(this, ["--project", "unit"]);
  },
};

const db = {
  name: "db",
  needs: ["server"],
  // Each leaves a core idle now and then: the tests wait for jobs and locks, the build for its last files.
  meanwhile: "build",
  run({ server }) {
    return vitest(this, ["--project", "db"], { STAKELINE_TEST_SERVER: server.url });
  },
};

const migrations = {
  name: "migrations",
  needs: ["server"],
  async run({ server }) {
    const env = { DATABASE_URL: databaseOn(server.url, "seeded") };
    return single((await tool(this, [inProject("scripts/migrate.ts"), "check"], { env })).ok);
  },
};

/** Vectors that hold functions of later work: of these files, only those that exist are run. */
const AHEAD = ["routing.json"];

const vectors = {
  name: "vectors",
  async run() {
    const script = inProject("scripts/vectors.ts");
    const shared = inProject("../shared/vectors");
    const names = existsSync(shared)
      ? readdirSync(shared).filter((name) => name.endsWith(".json"))
      : [];
    const args = [
      inProject("tests/methodology/own-vectors.json"),
      ...names.flatMap((name) => [
        ...(AHEAD.includes(name) ? ["--known-only"] : []),
        join(shared, name),
      ]),
    ];
    const { ok, output } = await tool(this, [
      script,
      ...args,
      "--data",
      inProject("../shared/data"),
    ]);
    const counts = countVectors(output, ok);
    if (counts.skipped > 0)
      this.note = `${counts.skipped} vectors wait for functions that are not written yet`;
    return counts;
  },
};

const building = {
  name: "build",
  /** Begins before its turn comes; how it ended is told when it has come. */
  begin() {
    this.outcome ??= build().then(
      () => ({}),
      (error) => ({ error }),
    );
  },
  async run() {
    this.begin();
    const { error } = await this.outcome;
    if (error) throw error;
    return single(true);
  },
};

const browser = {
  name: "browser",
  needs: ["server", "chromium", "build"],
  async run({ server, chromium }) {
    const results = logFile("test-browser", "json");
    rmSync(results, { force: true });
    const started = [];
    try {
      const apps = await startApps(server, started);
      const env = { ...apps, PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_RESULTS: results };
      const args = [command("playwright", "@playwright/test"), "test"];
      const { ok } = await tool(this, args, { env, limitSeconds: 1_500 });
      const troubled = troubledInBrowser(results);
      if (troubled.length > 0)
        this.shown = troubled.map(({ name, error }) => `${name}\n${error}`).join("\n\n");
      return countPlaywright(results, ok);
    } finally {
      for (const { stop } of started.toReversed()) await stop();
    }
  },
};

/**
 * The app as everyone may read it, with a provider to sign in at; and one where reading needs a
 * session and nobody has an account yet. Each has a database of its own.
 */
async function startApps(server, started) {
  const keep = (one) => {
    started.push(one);
    return one;
  };
  const place = await claimPort(String(await freePort()));
  const provider = keep(
    await startIdentityProvider({
      port: await freePort(),
      callback: `http://localhost:${place.port}/api/auth/callback/single-sign-on`,
    }),
  );
  const databaseUrl = await cloneTemplate(server.url, "browser");
  const log = logFile("test-web");
  const more = environmentOf(provider.issuer);
  const app = keep(await serve({ ...place, databaseUrl, log, more }));
  const closedDatabaseUrl = await cloneTemplate(server.url, "browser_closed");
  const closed = keep(
    await serve({
      ...(await claimPort(String(await freePort()))),
      databaseUrl: closedDatabaseUrl,
      log: logFile("test-web-closed"),
      more: { REQUIRE_SIGN_IN: "true" },
    }),
  );
  return {
    STAKELINE_URL: app.url,
    STAKELINE_TEST_DATABASE: databaseUrl,
    STAKELINE_TEST_PROVIDER: provider.issuer,
    STAKELINE_CLOSED_URL: closed.url,
    STAKELINE_CLOSED_DATABASE: closedDatabaseUrl,
  };
}

/** The launcher itself, with data folders of its own. */
const start = {
  name: "start",
  needs: ["build"],
  async run() {
    const scratch = mkdtempSync(join(tmpdir(), "stakeline-start-"));
    try {
      const config = inProject("tests/start/vitest.config.ts");
      return await vitest(this, ["--config", config], { STAKELINE_SCRATCH: scratch });
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

const stages = [
  holds("format", () => [command("oxfmt"), "--check", "."]),
  holds("lint", () => [command("oxlint"), "--type-aware", "--deny-warnings"]),
  types,
  holds("dead-code", () => [command("knip"), "--no-progress"]),
  unit,
  vectors,
  migrations,
  db,
  building,
  browser,
  start,
];

export function choose(names) {
  if (!names) return stages;
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Trouble(
      `There is no check named ${unknown.join(", ")}; there are ${stages.map(({ name }) => name).join(", ")}.`,
    );
  }
  const wanted = new Set(names);
  for (const stage of stages) {
    if (wanted.has(stage.name) && stage.needs?.includes("build")) wanted.add("build");
  }
  return stages.filter(({ name }) => wanted.has(name));
}

/** Work in a process of its own, which is killed at a moment that is chosen. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { db, transaction } from "@/lib/server/db.ts";
import { Prisma } from "@/lib/server/prisma/client.ts";
import { ask } from "../../scripts/steps/ask.mjs";
import { inProject } from "../../scripts/steps/project.mjs";
import type { Work } from "./work.ts";

/** How the database knows the connections of the processes started here. */
const APPLICATION = "killed_child";

/** A table at which work can be held, since it writes it in the midst of its transaction. */
export type WrittenTable =
  | "fact"
  | "citation"
  | "proposal_change"
  | "audit_entry"
  | "import_batch_row"
  | "offering"
  | "price"
  | "price_sighting";

/** When a process dies: as it is about to write a table, its earlier rows written; or so long after it began. */
type Death = { readonly before: WrittenTable } | { readonly afterMs: number };

const POLL_MS = 20;

const children = new Set<ChildProcess>();

/** Ends what a test that failed left behind. */
export const killChildren = (): void => children.forEach((child) => child.kill("SIGKILL"));

async function begin(work: Work, databaseUrl: string) {
  const url = new URL(databaseUrl);
  url.searchParams.set("application_name", APPLICATION);
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", inProject("tests/support/perform-work.ts")],
    { env: { ...process.env, DATABASE_URL: url.href }, stdio: ["pipe", "pipe", "inherit"] },
  );
  children.add(child);
  child.once("exit", () => children.delete(child));
  child.stdin.end(JSON.stringify(work));
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  if ((await said.next()).value !== "begun") throw new Error("the process ended before it began");
  return child;
}

/**
 * Starts the work and kills it; returns once the database has let go of it.
 *
 * @returns how long it was at work, in milliseconds
 */
export async function killed(work: Work, databaseUrl: string, death: Death): Promise<number> {
  const livedMs = await ("before" in death
    ? transaction(async () => {
        // Held here, the table keeps the work waiting in the midst of its transaction.
        // It waits there however long the other process takes to begin.
        await db().$executeRaw`set local idle_in_transaction_session_timeout = 0`;
        await db().$executeRaw`lock table ${Prisma.raw(death.before)} in share mode`;
        return livedUntil(work, databaseUrl, async (child) => {
          while (!(await connectionsTo(databaseUrl)).some(({ waits }) => waits)) {
            if (child.exitCode !== null) throw new Error(`nothing was written to ${death.before}`);
            await pause(POLL_MS);
          }
        });
      })
    : livedUntil(work, databaseUrl, () => pause(death.afterMs)));
  while ((await connectionsTo(databaseUrl)).length > 0) await pause(POLL_MS);
  return livedMs;
}

async function livedUntil(
  work: Work,
  databaseUrl: string,
  end: (child: ChildProcess) => Promise<unknown>,
): Promise<number> {
  const child = await begin(work, databaseUrl);
  const from = performance.now();
  await end(child);
  const lived = performance.now() - from;
  await kill(child);
  return lived;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Asked over a connection of its own: within a transaction the answer stays what it was at first. */
const connectionsTo = (databaseUrl: string): Promise<{ waits: boolean }[]> =>
  ask(
    databaseUrl,
    `select coalesce(wait_event_type = 'Lock', false) as waits from pg_stat_activity
     where datname = current_database() and application_name = '${APPLICATION}'`,
  );

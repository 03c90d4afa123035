// A real PostgreSQL on this machine, for as long as the app runs. It listens on 127.0.0.1 only.
// A server whose launcher was killed goes on by itself; the next start finds and adopts it.
import { existsSync, realpathSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./ask.mjs";
import { end, hasEnded, isAlive, launch, waitUntilGone } from "./child-processes.mjs";
import { interruption, pause, stopIfInterrupted } from "./interruption.mjs";
import { freePort } from "./ports.mjs";
import { postgresAccount, reachableHome } from "./postgres-account.mjs";
import { postgresPrograms } from "./postgres-binaries.mjs";
import { openCluster, SUPERUSER } from "./postgres-cluster.mjs";
import { putAsideStalePidFile, readPidFile } from "./postgres-pid-file.mjs";
import { dataHome } from "./project.mjs";
import { lastLines, Trouble } from "./trouble.mjs";

const DATABASE = "stakeline";
const LOG_LIMIT_BYTES = 5_000_000;
const LOCKED_PATIENCE_MS = 10_000;

// Data that is thrown away after the tests need not survive a power cut.
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts PostgreSQL on `<home>/pg18`, or adopts the one that already runs there.
 * @param {{ home?: string, throwaway?: boolean }} [options]
 * @returns {Promise<{ url: string, place: string, pid: number, ended: Promise<unknown>, stop: () => Promise<void> }>}
 */
export async function startPostgres({ home = dataHome(), throwaway = false } = {}) {
  const account = postgresAccount();
  const programs = postgresPrograms(account);
  const place = reachableHome(account, home);
  const { data, password } = await openCluster({ home: place, programs, account });
  const urlOf = (port, database = DATABASE) =>
    `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

  const log = join(place, "postgres.log");
  rotate(log);
  const settings = throwaway ? THROWAWAY : {};
  const server =
    (await adopt({ data, urlOf })) ??
    (await startServer({
      data,
      urlOf,
      log,
      settings,
      account,
      program: join(programs, "bin/postgres"),
    }));
  const stop = () => stopServer({ ...server, data, pgCtl: join(programs, "bin/pg_ctl") });
  try {
    await createDatabase(urlOf(server.port, "postgres"));
  } catch (error) {
    await stop();
    throw error;
  }
  const ended = server.child?.ended ?? untilGone(server.pid);
  return { url: urlOf(server.port), place, pid: server.pid, ended, stop };
}

/** A server that runs on exactly this data directory, left by a launcher that was killed. */
async function adopt({ data, urlOf }) {
  const noted = readPidFile(data);
  if (!noted?.port || !isAlive(noted.pid)) return undefined;
  try {
    const [row] = await ask(urlOf(noted.port, "postgres"), "show data_directory");
    return realpathSync(row.data_directory) === realpathSync(data) ? noted : undefined;
  } catch {
    return undefined; // Not PostgreSQL, not ours, or on its way out: starting one will tell.
  }
}

async function startServer({ data, urlOf, log, settings, account, program }) {
  const patience = Date.now() + LOCKED_PATIENCE_MS;
  let triedWithoutPidFile = false;
  for (let attempt = 1; ; attempt += 1) {
    stopIfInterrupted();
    const port = await freePort();
    const readFrom = existsSync(log) ? statSync(log).size : 0;
    const child = launch(program, serverArguments(data, port, settings), {
      log,
      append: true,
      cwd: data,
      account,
    });
    if (await answers(urlOf(port, "postgres"), child)) return { child, pid: child.pid, port };

    if (interruption.aborted) await end(child, { signal: "SIGINT", graceMs: 30_000 });
    stopIfInterrupted();
    const words = lastLines(log, 60, readFrom);
    if (/address already in use|could not create any TCP/i.test(words) && attempt < 5) continue;
    if (!/lock file .* already exists/.test(words)) {
      throw new Trouble(
        `The embedded PostgreSQL did not start; its log is ${log}.`,
        lastLines(log, 12, readFrom),
      );
    }
    // A killed server may not be buried yet, or another launcher may be starting this very one.
    const running = await adopt({ data, urlOf });
    if (running) return running;
    if (Date.now() < patience) await pause(300);
    else if (!triedWithoutPidFile && (await putAsideStalePidFile(data))) triedWithoutPidFile = true;
    else {
      throw new Trouble(
        `Another program seems to use the database in ${data}: end process ${readPidFile(data)?.pid ?? "?"} or, if that is not PostgreSQL, remove ${join(data, "postmaster.pid")}.`,
      );
    }
  }
}

function serverArguments(data, port, settings) {
  const all = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    // Shared memory as files in the data directory: some systems clear it when a user logs out.
    dynamic_shared_memory_type: process.platform === "win32" ? "windows" : "mmap",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  return [
    "-D",
    data,
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** True once the server takes queries, however long recovery takes; false when it ended instead. */
async function answers(url, child) {
  while (!hasEnded(child) && !interruption.aborted) {
    try {
      await ask(url, "select 1");
      return true;
    } catch {
      await pause(25);
    }
  }
  return false;
}

async function createDatabase(url) {
  const found = await ask(url, `select 1 from pg_database where datname = '${DATABASE}'`);
  if (found.length === 0) await ask(url, `create database ${DATABASE}`);
}

/** Fast shutdown: open transactions are rolled back, everything committed is written. */
async function stopServer({ pid, child, data, pgCtl }) {
  if (!isAlive(pid)) return;
  if (process.platform === "win32") {
    await launch(pgCtl, ["stop", "-D", data, "-m", "fast"], { log: join(data, "../pg_ctl.log") })
      .ended;
  } else {
    process.kill(pid, "SIGINT");
  }
  if (!(await waitUntilGone(pid, 30_000))) process.kill(pid, "SIGQUIT");
  await waitUntilGone(pid, 5000);
  await child?.ended;
}

async function untilGone(pid) {
  while (!(await waitUntilGone(pid, 60_000))) continue;
}

function rotate(log) {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
}

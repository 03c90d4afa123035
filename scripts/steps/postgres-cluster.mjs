// The data directory: made once, whole or not at all, for one major version of PostgreSQL.
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { launch, must } from "./child-processes.mjs";
import { MAJOR } from "./postgres-binaries.mjs";
import { logFile } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

export const SUPERUSER = "stakeline";

/** Returns `{ data, password }` of the cluster in `home`, creating it when there is none. */
export async function openCluster({ home, programs, account }) {
  refuseOtherMajor(home);
  const data = join(home, `pg${MAJOR}`);
  const passwordFile = join(home, `pg${MAJOR}.password`);
  refuseOtherOwner(data, account);
  if (!existsSync(join(data, "PG_VERSION")))
    await create({ data, passwordFile, programs, account });
  if (!existsSync(passwordFile)) {
    throw new Trouble(
      `The database in ${data} is there but its password file ${passwordFile} is not: put it back, or move the folder away to begin anew.`,
    );
  }
  return { data, password: readFileSync(passwordFile, "utf8").trim() };
}

function refuseOtherMajor(home) {
  for (const name of readdirSync(home)) {
    const file = join(home, name, "PG_VERSION");
    if (!/^pg\d+$/.test(name) || !existsSync(file)) continue;
    const version = readFileSync(file, "utf8").trim();
    if (version === String(MAJOR)) continue;
    throw new Trouble(
      `${join(home, name)} holds a database of PostgreSQL ${version}, and this is PostgreSQL ${MAJOR}: move its content over or move the folder away first.`,
    );
  }
}

function refuseOtherOwner(data, account) {
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  const us = account?.uid ?? process.getuid?.();
  if (owner === undefined || us === undefined || owner === us) return;
  // Root may look into it, and then it is not a database that somebody else made.
  if (account && !existsSync(join(data, "PG_VERSION"))) return;
  throw new Trouble(
    `${data} belongs to another user (id ${owner}): start as the user who made it, or set STAKELINE_DATA to another folder.`,
  );
}

async function create({ data, passwordFile, programs, account }) {
  const unfinished = `${data}.unfinished`;
  const own = (path, mode) => {
    chmodSync(path, mode);
    if (account) chownSync(path, account.uid, account.gid);
  };
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new Trouble(`${data} is not empty and not a database: move it away to begin anew.`);
  }
  rmSync(data, { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  own(unfinished, 0o700);
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  own(passwordFile, 0o600);

  // The built-in C.UTF-8 sorts the same on every machine and never changes with a system update.
  const log = logFile("initdb");
  const initdb = launch(
    join(programs, "bin/initdb"),
    [
      "-D",
      unfinished,
      "-U",
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      "-A",
      "scram-sha-256",
      "-k",
    ].concat(["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]),
    { log, cwd: unfinished, account },
  );
  await must(initdb, {
    failure: "The embedded PostgreSQL could not create its data directory.",
    log,
  });
  renameSync(unfinished, data);
}

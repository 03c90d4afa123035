// PostgreSQL refuses to run as root. Then it runs as `postgres` or `nobody`, and whatever it uses
// has to lie where that account can reach it.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { Trouble } from "./trouble.mjs";

const SHARED_HOME = "/var/lib/stakeline";

/** The account to run PostgreSQL as, or undefined to run it as ourselves. */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Trouble(
    "PostgreSQL cannot run as root and there is no account named postgres or nobody: start as another user, or set DATABASE_URL.",
  );
}

/** Whether the account may enter this folder and each one above it. */
export function canReach(account, folder) {
  if (!account) return true;
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 0o1) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A folder for the app's data that PostgreSQL can reach: `wanted`, or one that a link in it names. */
export function reachableHome(account, wanted) {
  mkdirSync(wanted, { recursive: true });
  if (canReach(account, wanted)) return realpathSync(wanted);
  const link = join(wanted, "database");
  if (!existsSync(link)) {
    rmSync(link, { force: true }); // It may name a folder that is gone.
    symlinkSync(sharedFolder(`data-${randomUUID()}`), link);
  }
  return realpathSync(link);
}

/** Only root gets here, so the place is ours to make. */
export function sharedFolder(name) {
  const folder = join(SHARED_HOME, name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

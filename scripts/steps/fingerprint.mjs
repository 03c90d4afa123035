// Whether work must be done again: a stamp beside its result holds a hash of what it was made from.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { inProject } from "./project.mjs";

/** A hash over files and folders of the project; names that are not there count as such. */
export function fingerprint(names, { ignore = () => false } = {}) {
  const hash = createHash("sha256");
  const add = (name) => {
    if (ignore(name)) return;
    const path = inProject(name);
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).toSorted()) add(join(name, entry));
      return;
    }
    hash.update(`\0${name}\0`).update(readFileSync(path));
  };
  for (const name of names) add(name);
  return hash.digest("hex");
}

/**
 * Does the work unless `stamp` says that it was done for this very `print` and its `result` is
 * still there. The stamp is removed first, so that work that was cut short is done again.
 */
export async function unlessDone({ stamp, print, result }, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print && existsSync(result))
    return "unchanged";
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  return undefined;
}

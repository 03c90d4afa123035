// Where things are. Every path is absolute, so the scripts work from any folder.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const inProject = (...parts) => join(projectRoot, ...parts);

/** Everything the app keeps on this machine: the embedded database and the logs. */
export const dataHome = () => resolve(projectRoot, process.env.STAKELINE_DATA || ".data");
export const logFile = (name, ending = "log") => join(dataHome(), "logs", `${name}.${ending}`);

/** The pinned Node that comes with the packages; there only after they are installed. */
export const pinnedNode =
  process.platform === "win32"
    ? inProject("node_modules/node/bin/node.exe")
    : inProject("node_modules/.bin/node");

/** Reads `.env` as an older Node cannot; what is already set in the environment wins. */
export function readEnvFile() {
  const file = inProject(".env");
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, name, quoted] = /^\s*([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name || process.env[name] !== undefined) continue;
    process.env[name] = quoted.replace(/^(["'])(.*)\1$/, "$2");
  }
}

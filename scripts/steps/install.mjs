// `npm ci`, only when the lock changed. Runs under whatever Node the machine has; afterwards the
// pinned Node is there, and everything else runs under that one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { finish, launch } from "./child-processes.mjs";
import { fingerprint, unlessDone } from "./fingerprint.mjs";
import { inProject, logFile, pinnedNode } from "./project.mjs";
import { lastLines, Trouble } from "./trouble.mjs";

export async function install() {
  const platform = `${process.platform}-${process.arch}`;
  const print = `${platform} ${fingerprint(["package-lock.json"])}`;
  const stamp = inProject("node_modules/.stakeline-installed");
  const said = await unlessDone({ stamp, print, result: pinnedNode }, installPackages);
  if (spawnSync(pinnedNode, ["--version"]).status !== 0) {
    throw new Trouble(
      "The packages are installed but their Node does not run: remove node_modules and start again.",
    );
  }
  return said;
}

async function installPackages() {
  const log = logFile("install");
  // npm removes node_modules first; a Node and an npm from outside do not lose the ground they stand on.
  const outside = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inProject()));
  const env = {
    PATH: outside.join(delimiter),
    npm_config_loglevel: "notice",
    npm_config_yes: "true",
  };
  const [command, ...args] = npmCommand(outside);
  const npm = launch(command, [...args, "ci", "--no-audit", "--no-fund"], { log, env });
  if ((await finish(npm)).ok) return;
  const errors = lastLines(log, Infinity)
    .split("\n")
    .filter((line) => line.startsWith("npm error"));
  throw new Trouble(`npm ci did not succeed; its log is ${log}.`, errors.slice(0, 12).join("\n"));
}

function npmCommand(folders) {
  if (process.platform !== "win32") return ["npm"];
  // Windows starts npm through a shell script; npm itself is a Node program.
  const home =
    folders.find((folder) => existsSync(join(folder, "node.exe"))) ?? dirname(process.execPath);
  return [join(home, "node.exe"), join(home, "node_modules/npm/bin/npm-cli.js")];
}

// Adds to package-lock.json the optional platform packages that the registry in use did not offer.
// Without them `npm ci` calls the lock incomplete, here and on every other platform.
// Run `npm run lock` after `npm install`; it changes nothing when nothing is missing.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inProject } from "./project.mjs";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = [
  "arm64",
  "x64",
  "ia32",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "wasm32",
  "arm",
];

/** `@oxlint/binding-linux-x64-musl` runs on os linux, cpu x64, libc musl: package names say so. */
export function platformOf(name, dev = false) {
  const words = name.replace("windows", "win32").split(/[-_/.]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os && cpu !== "wasm32") return undefined;
  const musl = words.some((word) => word.startsWith("musl"));
  const gnu = words.some((word) => word.startsWith("gnu"));
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(os === "linux" && musl && { libc: ["musl"] }),
    ...(os === "linux" && gnu && { libc: ["glibc"] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

/** Looks for `name` the way Node does: beside the package, then in each folder above it. */
function resolves(packages, location, name, version) {
  for (
    let folder = location;
    ;
    folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0))
  ) {
    const found = packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
    if (found) return found.version === version;
    if (!folder) return false;
  }
}

export function completeLock(lock) {
  const packages = lock.packages;
  const added = [];
  const byDepth = Object.keys(packages).toSorted(
    (a, b) => a.split("/").length - b.split("/").length,
  );
  for (const location of byDepth) {
    for (const [name, version] of Object.entries(packages[location].optionalDependencies ?? {})) {
      const platform = platformOf(name, packages[location].dev);
      const pinned = /^\d+\.\d+\.\d+/.test(version);
      if (!platform || !pinned || resolves(packages, location, name, version)) continue;
      const above = location.slice(0, Math.max(location.lastIndexOf("node_modules/"), 0));
      const place = packages[`node_modules/${name}`]
        ? `${above}node_modules/${name}`
        : `node_modules/${name}`;
      packages[place] = { version, ...platform };
      added.push(place);
    }
  }
  // npm keeps the root package first and the rest in order of path.
  lock.packages = Object.fromEntries(
    Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, "en")),
  );
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = inProject("package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`package-lock.json: ${added.length} platform packages added\n`);
}

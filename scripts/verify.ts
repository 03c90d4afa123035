/**
 * Whether a pack is what it says, without a database and without us: each file against
 * the manifest, then the report worked out again from the frozen inputs inside, claim by
 * claim and file by file.
 *
 *   npm run verify -- pack.zip
 *   npm run verify -- pack.zip --json
 *
 * Ends with 0 where nothing differs, with 1 where something does, with 2 where it is no pack
 * that can be opened. What it cannot know is whether the pack was published: that its id tells.
 */
import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { MOST_PACK_BYTES } from "../lib/domain/report/zip-entries.ts";
import { type Verified, verifyPack } from "./steps/verify-pack.ts";
import { report as tell, Trouble } from "./steps/trouble.mjs";

const USAGE = "npm run verify -- pack.zip [--json]";
/** Differences that are printed before the rest is counted. */
const SHOWN = 50;

function optionsIn(args: readonly string[]): { readonly path: string } {
  try {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new Trouble("Name one pack.", USAGE);
    return { path };
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new Trouble(`${reason}.`, USAGE);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new Trouble(`${path} is no file.`);
    if (found.size > MOST_PACK_BYTES) throw new Trouble(`${path} is larger than any pack of ours.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      `${path} can’t be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Whoever makes a pack anew makes it whole: only its id, known from elsewhere, says that it is the one. */
const WHOLE = [
  "No difference: the pack is whole in itself.",
  "Whether it is the one that was published, its id tells: hold it against the id you were given.",
].join("\n");

const words = ({ id, claims, files, recomputed, differences }: Verified): string =>
  [
    `Pack ${id}`,
    `${files} files, ${claims} claims.`,
    recomputed,
    ...differences.slice(0, SHOWN).map(({ what, where, how }) => `- ${what} ${where}: ${how}`),
    ...(differences.length > SHOWN ? [`- and ${differences.length - SHOWN} more`] : []),
    differences.length === 0
      ? WHOLE
      : `${differences.length} ${differences.length === 1 ? "difference" : "differences"}: this is not the pack as it was made.`,
  ].join("\n");

const json = process.argv.includes("--json");
try {
  const { path } = optionsIn(process.argv.slice(2));
  const verified = await verifyPack(bytesOf(path));
  process.stdout.write(`${json ? JSON.stringify(verified, null, 2) : words(verified)}\n`);
  if (verified.differences.length > 0) process.exitCode = 1;
} catch (error) {
  if (json && error instanceof Trouble)
    process.stdout.write(`${JSON.stringify({ verdict: "unreadable", why: error.message })}\n`);
  tell(error);
  process.exitCode = 2;
}

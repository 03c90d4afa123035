/** How a pack looks by a file of one’s own, as `npm run pack -- --look FILE.json` reads it. */
import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { Fingerprint } from "../../lib/domain/report/fingerprint.ts";
import { HouseLook } from "../../lib/domain/report/pack-look.ts";
import { readLogo } from "../../lib/server/exports/report/logo.ts";
import { slimMaster } from "../../lib/server/exports/report/master/master-package.ts";
import { MOST_MASTER_BYTES } from "../../lib/server/exports/report/master/office-package.ts";
import { Failure } from "../../lib/server/failure.ts";
import { fingerprintOf } from "../../lib/server/fingerprint-of.ts";
import { jsonOf } from "./choices-file.ts";
import { Trouble } from "./trouble.mjs";

/** What a file says of a look; the rest is the company’s. */
export type AskedLook = {
  readonly settings: Partial<HouseLook>;
  /** The files it brings along, by their SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

const FileName = z.string().min(1).nullable();
const { paper, accent, footer, confidentiality } = HouseLook.shape;
const LookFile = z.strictObject({
  paper: paper.exactOptional(),
  accent: accent.exactOptional(),
  footer: footer.exactOptional(),
  confidentiality: confidentiality.exactOptional(),
  logo: FileName.exactOptional(),
  master: FileName.exactOptional(),
});

/**
 * The look that a file states: any of paper, accent, footer, confidentiality, logo and
 * master. A logo or a master is the path of a file, seen from the folder of this one, or
 * the SHA-256 of one that was uploaded, as in the `look.json` of a pack; null is none.
 *
 * @throws Trouble that says which of it cannot be taken, and why
 */
export function lookIn(path: string): AskedLook {
  const found = LookFile.safeParse(jsonOf("--look", path));
  if (!found.success)
    throw new Trouble(
      `--look ${path} is no look.`,
      found.error.issues
        .map(({ path: place, message }) =>
          place.length === 0 ? message : `${place.join(".")}: ${message}`,
        )
        .join("\n"),
    );
  const { logo, master, ...said } = found.data;
  const files = new Map<string, Uint8Array>();
  const taken = (what: "logo" | "master", name: string | null | undefined) => {
    if (name === undefined) return {};
    if (name === null || Fingerprint.safeParse(name).success) return { [what]: name };
    const bytes = fileOf(what, resolve(dirname(path), name));
    const sha256 = fingerprintOf(bytes);
    files.set(sha256, bytes);
    return { [what]: sha256 };
  };
  const settings = { ...said, ...taken("logo", logo), ...taken("master", master) };
  return { settings, files };
}

/** A file as an upload of it would be kept, and as strictly. @throws Trouble */
function fileOf(what: "logo" | "master", path: string): Uint8Array {
  const refuse = (why: string) => new Trouble(`The ${what} of --look, ${path}, ${why}`);
  try {
    const { size } = statSync(path);
    if (size > MOST_MASTER_BYTES) throw refuse("is larger than any logo or master may be.");
    const bytes = readFileSync(path);
    if (what === "master") return slimMaster(bytes);
    readLogo(bytes);
    return bytes;
  } catch (error) {
    if (error instanceof Trouble) throw error;
    if (error instanceof Failure) throw refuse(`is not taken. ${error.message}`);
    throw refuse(`can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

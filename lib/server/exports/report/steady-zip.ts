import "server-only";
import { type Zippable, zipSync } from "fflate";

export type PackFile = { readonly path: string; readonly bytes: Uint8Array };

/** A zip's clock has no zone and begins here; no file of ours says when it was written. */
const NO_MOMENT = new Date(1980, 0, 1);
/** What is packed already is kept as it is. */
const PACKED = /\.(?:png|jpg|xlsx|pptx|zip)$/;

/** Files as a zip, in their order; the same files give the same bytes, on any day and any machine. */
export const steadyZip = (files: readonly PackFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ path, bytes }): [string, Zippable[string]] => [
        path,
        [bytes, { level: PACKED.test(path) ? 0 : 6, mtime: NO_MOMENT, os: 3 }],
      ]),
    ),
  );

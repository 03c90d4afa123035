/** Opens the zip of a pack without trusting it: nothing is written, and whatever is odd about it is said. */
import { inflateRawSync } from "node:zlib";
import { type OpenedZip, openedZip } from "../../lib/domain/report/opened-zip.ts";
import { Trouble } from "./trouble.mjs";

/** @throws Trouble where it is no zip, is damaged, or is made to harm whoever opens it */
export function openPack(zip: Uint8Array): OpenedZip<ArrayBufferLike> {
  try {
    return openedZip(zip, (packed, most) => inflateRawSync(packed, { maxOutputLength: most }));
  } catch (error) {
    if (error instanceof RangeError)
      throw new Trouble(`The zip can’t be opened: ${error.message}.`);
    throw error;
  }
}

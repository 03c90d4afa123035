import "server-only";
import { Failure } from "../../failure.ts";

/** A company's mark at the head of a pack. */
export type Logo = { readonly format: "png" | "jpg"; readonly bytes: Uint8Array };

const MOST_BYTES = 512 * 1024;
const MOST_PIXELS = 4_000_000;

/**
 * A logo that can be printed. Drawings (SVG) are not taken: they can refer to
 * what is elsewhere.
 *
 * @throws Failure where it is too large, or is neither PNG nor JPEG
 */
export function readLogo(bytes: Uint8Array): Logo {
  if (bytes.length > MOST_BYTES)
    throw new Failure(
      "too-large",
      `The logo has ${Math.ceil(bytes.length / 1024)} KB and may have ${MOST_BYTES / 1024}. Save it smaller.`,
    );
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = file.length > 24 && file.readUInt32BE(0) === 0x89_50_4e_47;
  const isJpg = file.length > 24 && file.readUInt16BE(0) === 0xff_d8;
  if (!isPng && !isJpg)
    throw new Failure("not-accepted", "The logo is neither a PNG nor a JPEG. Save it as one.");
  if (isPng && file.readUInt32BE(16) * file.readUInt32BE(20) > MOST_PIXELS)
    throw new Failure(
      "too-large",
      `The logo has more than ${MOST_PIXELS / 1e6} million pixels. Save it smaller.`,
    );
  return { format: isPng ? "png" : "jpg", bytes };
}

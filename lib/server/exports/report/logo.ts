import "server-only";
import { crc32, inflateSync } from "node:zlib";
import { Failure } from "../../failure.ts";

/** A company's mark at the head of a pack. */
export type Logo = {
  readonly format: "png" | "jpg";
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

export const MOST_LOGO_BYTES = 512 * 1024;
const MOST_PIXELS = 4_000_000;
/** Of a picture of that many pixels, sixteen bits a channel, a byte more a row. */
const MOST_UNPACKED = MOST_PIXELS * 9;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A logo that can be printed. Drawings (SVG) are not taken: they can refer to
 * what is elsewhere.
 *
 * @throws Failure where it is too large, cut off, or neither PNG nor JPEG by its bytes
 */
export function readLogo(bytes: Uint8Array): Logo {
  if (bytes.length > MOST_LOGO_BYTES)
    throw new Failure(
      "too-large",
      `The logo has ${Math.ceil(bytes.length / 1024)} KB and may have ${MOST_LOGO_BYTES / 1024}. Save it smaller.`,
    );
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = file.subarray(0, PNG.length).equals(PNG);
  if (!isPng && !(file[0] === 0xff && file[1] === 0xd8))
    throw new Failure("not-accepted", "The logo is neither a PNG nor a JPEG. Save it as one.");
  const size = isPng ? sizeOfPng(file) : sizeOfJpeg(file);
  if (size === null)
    throw new Failure(
      "invalid",
      "The logo is damaged or cut off. Save it anew, and send it again.",
    );
  if (size.width * size.height > MOST_PIXELS)
    throw new Failure(
      "too-large",
      `The logo has ${size.width} × ${size.height} pixels and may have ${MOST_PIXELS / 1e6} million. Save it smaller.`,
    );
  return { format: isPng ? "png" : "jpg", bytes, ...size };
}

type Size = { readonly width: number; readonly height: number };

/** By its chunks (PNG, 5.3), each with its sum; null where one is wrong or missing, or its picture ends early. */
function sizeOfPng(file: Buffer): Size | null {
  const packed: Buffer[] = [];
  let size: Size | null = null;
  for (let at = PNG.length; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const chunk = file.subarray(at + 4, end - 4);
    if (crc32(chunk) !== file.readUInt32BE(end - 4)) return null;
    const kind = chunk.toString("latin1", 0, 4);
    if (kind === "IHDR" && length === 13)
      size = { width: chunk.readUInt32BE(4), height: chunk.readUInt32BE(8) };
    if (kind === "IDAT") packed.push(chunk.subarray(4));
    if (kind === "IEND") return size !== null && isWhole(packed, size) ? size : null;
    at = end;
  }
  return null;
}

/** Whether there is a picture to the last row; of one that is too large only that it is. */
function isWhole(packed: readonly Buffer[], { width, height }: Size): boolean {
  if (width === 0 || height === 0) return false;
  if (width * height > MOST_PIXELS) return true;
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: MOST_UNPACKED }).length >= height;
  } catch {
    return false;
  }
}

/** By its segments (ITU-T T.81, B.1) up to the picture itself; null where it has no frame or no end. */
function sizeOfJpeg(file: Buffer): Size | null {
  if (file.lastIndexOf(Buffer.from([0xff, 0xd9])) < file.length - 64) return null;
  for (let at = 2; at + 9 < file.length;) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const size = { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
      return size.width > 0 && size.height > 0 ? size : null;
    }
    // The picture begins, and no frame has said how large it is.
    if (marker === 0xda) return null;
    at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}

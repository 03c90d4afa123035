import { type ZipOddity, zipEntries } from "./zip-entries.ts";

export type OpenedZip<Buffered extends ArrayBufferLike> = {
  /** By path; of two with one name, the last that is listed. */
  readonly files: ReadonlyMap<string, Uint8Array<Buffered>>;
  readonly oddities: readonly ZipOddity[];
};

/**
 * The files of a zip that nobody vouches for, unpacked up to the size that each says it has.
 *
 * @param inflate takes raw deflated bytes apart; it may throw, and stop at `most` bytes
 * @throws RangeError where it is no zip, is damaged, or is made to harm whoever opens it
 */
export function openedZip<Buffered extends ArrayBufferLike>(
  zip: Uint8Array<Buffered>,
  inflate: (packed: Uint8Array<Buffered>, most: number) => Uint8Array<Buffered>,
): OpenedZip<Buffered> {
  const { entries, oddities } = zipEntries(zip);
  const files = new Map<string, Uint8Array<Buffered>>();
  for (const { path, from, packedBytes, bytes, crc, isStored } of entries) {
    if (path.endsWith("/")) continue;
    const packed = zip.subarray(from, from + packedBytes);
    const whole = isStored ? packed : inflated(path, () => inflate(packed, bytes + 1));
    if (whole.length !== bytes) throw new RangeError(`“${path}” is not as large as it says`);
    if (crc32(whole) !== crc) throw new RangeError(`“${path}” is damaged`);
    files.set(path, whole);
  }
  return { files, oddities };
}

function inflated<Bytes>(path: string, inflate: () => Bytes): Bytes {
  try {
    return inflate();
  } catch {
    throw new RangeError(`“${path}” is damaged, or larger than it says`);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ ((rest & 1) * 0xed_b8_83_20);
  return rest;
});

/** The checksum that a zip gives of each file (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  // By place: walking megabytes with an iterator takes several times as long.
  for (let i = 0; i < bytes.length; i += 1)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

import { LIMITS, SheetFault } from "./limits.ts";

/** One file in a zip, as the directory at its end declares it. */
export type ZipEntry = {
  readonly name: string;
  readonly isStored: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly offset: number;
};

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const END_BYTES = 22;
const MAX_COMMENT = 0xff_ff;
/** Stands for "see elsewhere" in files of more than 4 GB. */
const ELSEWHERE = 0xff_ff_ff_ff;

const damaged = (what: string) =>
  new SheetFault(
    `The workbook is damaged or incomplete: ${what}. Save it again in your spreadsheet program.`,
  );

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged("its list of parts is missing");
}

/**
 * The parts of a zip, by its central directory (APPNOTE 4.3.12); nothing is unpacked.
 *
 * @throws SheetFault where it is damaged, or cannot be told from the directory alone
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries)
    throw new SheetFault(`The workbook has ${count} parts; it may have ${LIMITS.zipEntries}.`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY)
      throw damaged(`part ${n + 1} of ${count} is not where it should be`);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameBytes = view.getUint16(at + 28, true);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      isStored: method === 0,
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((flags & 1) === 1)
      throw new SheetFault("The workbook is encrypted. Save it without a password.");
    if (method !== 0 && method !== 8) throw damaged(`${entry.name} is packed in an unknown way`);
    if ([entry.bytes, entry.packedBytes, entry.offset].includes(ELSEWHERE))
      throw damaged(`${entry.name} does not say how large it is`);
    entries.push(entry);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The packed bytes of one part.
 *
 * @throws SheetFault where they are not there
 */
export function packedBytes(
  bytes: Uint8Array,
  { name, offset, packedBytes: size }: ZipEntry,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw damaged(`${name} is missing`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + size > bytes.byteLength) throw damaged(`${name} is cut off`);
  return bytes.subarray(from, from + size);
}

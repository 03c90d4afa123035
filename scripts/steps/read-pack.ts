/**
 * Opens the zip of a pack without trusting it: nothing is written, nothing is unpacked beyond
 * what it says of itself, and whatever is odd about it is said. APPNOTE 4.3 has its form.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { Trouble } from "./trouble.mjs";

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const [END_BYTES, ENTRY_BYTES, LOCAL_BYTES] = [22, 46, 30];
const MOST_COMMENT = 0xff_ff;
/** Stands for "see elsewhere" in files of more than 4 GB, which no pack is. */
const ELSEWHERE = 0xff_ff_ff_ff;
/** Sizes behind a file, where its header could not say them yet. */
const MOST_BEHIND = 24;

/** More than any pack unpacks to. */
export const MOST_BYTES = 500_000_000;
const MOST_FILES = 5_000;

export type OpenedPack = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a pack of ours never has and can be read all the same, in words. */
  readonly oddities: readonly string[];
};

type Entry = {
  readonly name: string;
  readonly offset: number;
  readonly packed: number;
  readonly bytes: number;
  readonly crc: number;
  readonly isStored: boolean;
};

const unreadable = (why: string) => new Trouble(`The zip can’t be opened: ${why}.`);

/** @throws Trouble where it is no zip, is damaged, or is made to harm whoever opens it */
export function openPack(zip: Uint8Array): OpenedPack {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  const entries = entriesOf(zip, view, end);
  const behind = zip.byteLength - end - END_BYTES;
  const files = new Map<string, Uint8Array>();
  let [at, gaps] = [0, 0];
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const { from, to, mayTrail } = placeOf(zip, view, entry, end);
    if (entry.offset < at) throw unreadable(`“${entry.name}” lies over another file`);
    const gap = entry.offset - at;
    gaps += gap;
    // The next file may begin behind the sizes of this one.
    at = to;
    if (!entry.name.endsWith("/")) files.set(entry.name, unpacked(zip.subarray(from, to), entry));
    if (mayTrail) at += trailing(view, to, end);
  }
  gaps += view.getUint32(end + 16, true) - at;
  return {
    files,
    oddities: [
      ...(behind === 0 ? [] : [`${behind} bytes stand behind its end`]),
      ...(gaps === 0 ? [] : [`${gaps} bytes in it belong to no file`]),
    ],
  };
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw unreadable("it is no zip, or its end is missing");
}

function entriesOf(zip: Uint8Array, view: DataView, end: number): Entry[] {
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) throw unreadable(`it has ${count} files, and no pack has so many`);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let [at, total] = [view.getUint32(end + 16, true), 0];
  for (let n = 1; n <= count; n += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
      throw unreadable(`file ${n} of ${count} is not where its list says`);
    const length = view.getUint16(at + 28, true);
    const name = nameIn(zip.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length));
    const [packed, bytes] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [method, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 42, true)];
    if ((view.getUint16(at + 8, true) & 1) === 1) throw unreadable("it is encrypted");
    if (method !== 0 && method !== 8) throw unreadable(`“${name}” is packed in an unknown way`);
    total += bytes;
    if ([packed, bytes, offset].includes(ELSEWHERE) || total > MOST_BYTES)
      throw unreadable("it unpacks to more than any pack does");
    if (names.has(name)) throw unreadable(`it holds two files named “${name}”`);
    names.add(name);
    const crc = view.getUint32(at + 16, true);
    entries.push({ name, offset, packed, bytes, crc, isStored: method === 0 });
    at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A name that stays inside the folder it is unpacked into, by whatever program. */
function nameIn(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  const parts = name.split("/");
  const leadsOut =
    name === "" ||
    name.startsWith("/") ||
    /[\\:\p{Cc}\uFFFD]/u.test(name) ||
    parts.some((part) => part === ".." || part === ".");
  if (leadsOut)
    throw unreadable(`it holds a file whose name leads elsewhere: ${JSON.stringify(name)}`);
  return name;
}

/** Where the packed bytes of a file stand, by its own header. */
function placeOf(zip: Uint8Array, view: DataView, { name, offset, packed }: Entry, end: number) {
  if (offset + LOCAL_BYTES > end || view.getUint32(offset, true) !== LOCAL)
    throw unreadable(`“${name}” is missing`);
  const length = view.getUint16(offset + 26, true);
  const from = offset + LOCAL_BYTES + length + view.getUint16(offset + 28, true);
  const own = zip.subarray(offset + LOCAL_BYTES, offset + LOCAL_BYTES + length);
  if (nameIn(own) !== name) throw unreadable(`“${name}” calls itself another name inside`);
  if (from + packed > end) throw unreadable(`“${name}” is cut off`);
  return { from, to: from + packed, mayTrail: (view.getUint16(offset + 6, true) & 8) !== 0 };
}

/** How many bytes stand between a file and the next header, where its sizes follow it. */
function trailing(view: DataView, from: number, end: number): number {
  for (let at = from; at <= Math.min(from + MOST_BEHIND, end - 4); at += 1)
    if ([LOCAL, ENTRY].includes(view.getUint32(at, true))) return at - from;
  return 0;
}

function unpacked(packed: Uint8Array, { name, bytes, crc, isStored }: Entry): Uint8Array {
  const whole = isStored ? packed : inflated(packed, name, bytes);
  if (whole.length !== bytes) throw unreadable(`“${name}” is not as large as it says`);
  if (crc32(whole) !== crc) throw unreadable(`“${name}” is damaged`);
  return whole;
}

function inflated(packed: Uint8Array, name: string, bytes: number): Uint8Array {
  try {
    // One more than it says, so that what says too little is found out and never unpacked.
    return inflateRawSync(packed, { maxOutputLength: bytes + 1 });
  } catch {
    throw unreadable(`“${name}” is damaged, or larger than it says`);
  }
}

/** A file as a zip states it, in the order of the zip's list. */
export type ZipEntry = {
  readonly path: string;
  /** How large it says it is once unpacked. */
  readonly bytes: number;
  /** Where its packed bytes stand. */
  readonly from: number;
  readonly packedBytes: number;
  readonly crc: number;
  /** Whether it stands there as it is; otherwise it is deflated. */
  readonly isStored: boolean;
};

/** What a zip has in it that a reader may not see, or that two readers may read differently. */
export type ZipOddity = {
  readonly path: string;
  readonly how: "twice" | "folder" | "outside" | "renamed" | "over" | "hidden" | "commented";
};

export type ZipEntries = {
  readonly entries: readonly ZipEntry[];
  readonly oddities: readonly ZipOddity[];
};

/** More than any pack of ours unpacks to. */
export const MOST_PACK_BYTES = 500_000_000;
const MOST_FILES = 5_000;

const [LOCAL, LISTED, END] = [0x04_03_4b_50, 0x02_01_4b_50, 0x06_05_4b_50];
const [LOCAL_BYTES, LISTED_BYTES, END_BYTES] = [30, 46, 22];
const [STORED, DEFLATED, ENCRYPTED] = [0, 8, 1];
/** Sizes stand behind the bytes of a file whose writer did not know them before, after a mark or without it. */
const [SIZES_FOLLOW, SIZES_MARK, SIZES_BYTES] = [8, 0x08_07_4b_50, 12];
/** What the end of a zip may be followed by: a comment of this many bytes. */
const LONGEST_COMMENT = 65_535;
/** What the list gives as the path of the zip itself. */
const ITSELF = "the zip";

/** What the list at the end of a zip says of one of its files. */
type Listed = Omit<ZipEntry, "from"> & {
  readonly at: number;
  readonly sizesFollow: boolean;
  readonly hasComment: boolean;
};

/**
 * The files of a zip, and everything about it that keeps one reader from seeing what
 * another sees: a name that stands twice or leads out of the folder it is unpacked into,
 * a folder, a file that is called otherwise where it lies than in the list, files over one
 * another, a comment, bytes that belong to no file. A pack as it was published has none of
 * these, so each is a sign that it was tampered with.
 *
 * @throws RangeError where it is no zip, is cut off, or says what no zip of ours does
 */
export function zipEntries(zip: Uint8Array): ZipEntries {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  const listAt = word(view, end + 16);
  const { listed, ends } = listedIn(view, listAt, end);
  const placed = placedIn(view, listed, listAt);
  return {
    entries: placed.entries,
    oddities: [
      ...(end + END_BYTES < zip.length ? [{ path: ITSELF, how: "commented" } as const] : []),
      ...oddlyNamed(listed),
      ...placed.oddities,
      ...(ends === end ? [] : [{ path: ITSELF, how: "hidden" } as const]),
    ],
  };
}

function listedIn(view: DataView, listAt: number, end: number) {
  const count = lengthOf(view, end + 10);
  if (count > MOST_FILES) throw new RangeError(`it has ${count} files, and no pack has so many`);
  const listed: Listed[] = [];
  let [at, total] = [listAt, 0];
  for (let n = 1; n <= count; n += 1) {
    if (at + LISTED_BYTES > end || word(view, at) !== LISTED)
      throw new RangeError(`the list of its files is damaged at ${n} of ${count}`);
    const entry = listedAt(view, at);
    total += entry.bytes;
    if (total > MOST_PACK_BYTES) throw new RangeError("it unpacks to more than any pack does");
    listed.push(entry);
    at +=
      LISTED_BYTES + lengthOf(view, at + 28) + lengthOf(view, at + 30) + lengthOf(view, at + 32);
  }
  return { listed, ends: at };
}

function oddlyNamed(listed: readonly Listed[]): ZipOddity[] {
  const oddities: ZipOddity[] = [];
  const seen = new Set<string>();
  for (const { path, hasComment } of listed) {
    if (seen.has(path)) oddities.push({ path, how: "twice" });
    else if (leadsOut(path)) oddities.push({ path, how: "outside" });
    else if (path.endsWith("/")) oddities.push({ path, how: "folder" });
    if (hasComment) oddities.push({ path, how: "commented" });
    seen.add(path);
  }
  return oddities;
}

/** Whether some program might unpack it elsewhere than in the folder that it is told. */
const leadsOut = (path: string): boolean =>
  path === "" ||
  path.startsWith("/") ||
  /[\\:\p{Cc}\uFFFD]/u.test(path) ||
  path.split("/").some((part) => part === ".." || part === ".");

/** Each file must begin where the one before it ends, under the name that the list gives it. */
function placedIn(view: DataView, listed: readonly Listed[], listAt: number): ZipEntries {
  const oddities: ZipOddity[] = [];
  const from = new Map<Listed, number>();
  let expected = 0;
  for (const entry of listed.toSorted((a, b) => a.at - b.at)) {
    const { path, at, packedBytes } = entry;
    if (at + LOCAL_BYTES > listAt || word(view, at) !== LOCAL)
      throw new RangeError(`“${path}” is not where it should be`);
    const nameBytes = lengthOf(view, at + 26);
    const data = at + LOCAL_BYTES + nameBytes + lengthOf(view, at + 28);
    if (data + packedBytes > listAt) throw new RangeError(`“${path}” is cut off`);
    if (at !== expected) oddities.push({ path, how: at < expected ? "over" : "hidden" });
    if (textAt(view, at + LOCAL_BYTES, nameBytes) !== path) oddities.push({ path, how: "renamed" });
    from.set(entry, data);
    expected = data + packedBytes + afterwards(view, entry, data + packedBytes);
  }
  if (expected !== listAt) oddities.push({ path: ITSELF, how: "hidden" });
  const entries = listed.map((entry): ZipEntry => {
    const { path, bytes, packedBytes, crc, isStored } = entry;
    return { path, bytes, from: from.get(entry) ?? 0, packedBytes, crc, isStored };
  });
  return { entries, oddities };
}

/** How many bytes say, behind a file, how large it is; none where that stands before it. */
function afterwards(view: DataView, { sizesFollow, packedBytes }: Listed, at: number): number {
  if (!sizesFollow) return 0;
  const mark = word(view, at) === SIZES_MARK ? 4 : 0;
  return word(view, at + mark + 4) === packedBytes ? mark + SIZES_BYTES : 0;
}

function listedAt(view: DataView, at: number): Listed {
  const path = textAt(view, at + LISTED_BYTES, lengthOf(view, at + 28));
  const [flags, method] = [lengthOf(view, at + 8), lengthOf(view, at + 10)];
  if ((flags & ENCRYPTED) !== 0) throw new RangeError("it is encrypted");
  if (method !== STORED && method !== DEFLATED)
    throw new RangeError(`“${path}” is packed in an unknown way`);
  return {
    path,
    bytes: word(view, at + 24),
    at: word(view, at + 42),
    packedBytes: word(view, at + 20),
    crc: word(view, at + 16),
    isStored: method === STORED,
    sizesFollow: (flags & SIZES_FOLLOW) !== 0,
    hasComment: lengthOf(view, at + 32) > 0,
  };
}

/** Where the end of the list is: as a reader looks for it, from behind. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (word(view, at) === END) return at;
  throw new RangeError("it is no zip, or its end is missing");
}

const word = (view: DataView, at: number): number => view.getUint32(at, true);
const lengthOf = (view: DataView, at: number): number => view.getUint16(at, true);

/** @throws RangeError where it is no text */
function textAt(view: DataView, at: number, bytes: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      new Uint8Array(view.buffer, view.byteOffset + at, bytes),
    );
  } catch {
    throw new RangeError("the name of a file in it is no text");
  }
}

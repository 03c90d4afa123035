/** A file as a zip states it, in the order of the zip's list. */
export type ZipEntry = { readonly path: string; readonly bytes: number };

/** What a zip has in it that a reader may not see, or that two readers may read differently. */
export type ZipOddity = {
  readonly path: string;
  readonly how: "twice" | "folder" | "renamed" | "hidden" | "commented";
};

export type ZipEntries = {
  readonly entries: readonly ZipEntry[];
  readonly oddities: readonly ZipOddity[];
};

const [LOCAL, LISTED, END] = [0x04_03_4b_50, 0x02_01_4b_50, 0x06_05_4b_50];
const [LOCAL_BYTES, LISTED_BYTES, END_BYTES] = [30, 46, 22];
/** Sizes stand behind the bytes of a file whose writer did not know them before, after a mark or without it. */
const [SIZES_FOLLOW, SIZES_MARK, SIZES_BYTES] = [8, 0x08_07_4b_50, 12];
/** What the end of a zip may be followed by: a comment of this many bytes. */
const LONGEST_COMMENT = 65_535;

/** What the list at the end of a zip says of one of its files. */
type Listed = ZipEntry & {
  readonly at: number;
  readonly packedBytes: number;
  readonly sizesFollow: boolean;
  readonly hasComment: boolean;
};

/**
 * The files of a zip, and everything about it that keeps one reader from seeing what
 * another sees: a name that stands twice, a folder, a file that is called otherwise
 * where it lies than in the list, a comment, bytes that belong to no file. A pack as
 * it was published has none of these, so each is a sign that it was tampered with.
 *
 * @throws RangeError where it is no zip, is cut off, or says what no zip of ours does
 */
export function zipEntries(zip: Uint8Array): ZipEntries {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const listAt = view.getUint32(end + 16, true);
  const oddities: ZipOddity[] = [];
  if (end + END_BYTES < zip.length) oddities.push({ path: "the zip", how: "commented" });
  const listed: Listed[] = [];
  let at = listAt;
  for (let i = 0; i < count; i += 1) {
    if (word(view, at) !== LISTED) throw new RangeError("the list of files is damaged");
    listed.push(listedAt(view, at));
    at +=
      LISTED_BYTES + lengthOf(view, at + 28) + lengthOf(view, at + 30) + lengthOf(view, at + 32);
  }
  const seen = new Set<string>();
  for (const { path, hasComment } of listed) {
    if (seen.has(path)) oddities.push({ path, how: "twice" });
    else if (path.endsWith("/")) oddities.push({ path, how: "folder" });
    if (hasComment) oddities.push({ path, how: "commented" });
    seen.add(path);
  }
  oddities.push(...oddlyPlaced(view, listed, listAt));
  if (at !== end) oddities.push({ path: "the zip", how: "hidden" });
  return { entries: listed.map(({ path, bytes }) => ({ path, bytes })), oddities };
}

/** Each file must begin where the one before it ends, under the name that the list gives it. */
function oddlyPlaced(view: DataView, listed: readonly Listed[], listAt: number): ZipOddity[] {
  const oddities: ZipOddity[] = [];
  let expected = 0;
  for (const entry of listed.toSorted((a, b) => a.at - b.at)) {
    if (word(view, entry.at) !== LOCAL)
      throw new RangeError(`${entry.path} is not where it should be`);
    const nameBytes = lengthOf(view, entry.at + 26);
    if (entry.at !== expected) oddities.push({ path: entry.path, how: "hidden" });
    if (textAt(view, entry.at + LOCAL_BYTES, nameBytes) !== entry.path)
      oddities.push({ path: entry.path, how: "renamed" });
    const data = entry.at + LOCAL_BYTES + nameBytes + lengthOf(view, entry.at + 28);
    expected = data + entry.packedBytes + afterwards(view, entry, data + entry.packedBytes);
  }
  if (expected !== listAt) oddities.push({ path: "the zip", how: "hidden" });
  return oddities;
}

/** How many bytes say, behind a file, how large it is; none where that stands before it. */
function afterwards(view: DataView, { sizesFollow, packedBytes }: Listed, at: number): number {
  if (!sizesFollow) return 0;
  const mark = word(view, at) === SIZES_MARK ? 4 : 0;
  return word(view, at + mark + 4) === packedBytes ? mark + SIZES_BYTES : 0;
}

function listedAt(view: DataView, at: number): Listed {
  return {
    path: textAt(view, at + LISTED_BYTES, lengthOf(view, at + 28)),
    bytes: word(view, at + 24),
    at: word(view, at + 42),
    packedBytes: word(view, at + 20),
    sizesFollow: (lengthOf(view, at + 8) & SIZES_FOLLOW) !== 0,
    hasComment: lengthOf(view, at + 32) > 0,
  };
}

/** Where the end of the list is: as a reader looks for it, from behind. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (word(view, at) === END) return at;
  throw new RangeError("it is no zip, or is cut off");
}

const word = (view: DataView, at: number): number => view.getUint32(at, true);
const lengthOf = (view: DataView, at: number): number => view.getUint16(at, true);

/** @throws TypeError where it is no text */
const textAt = (view: DataView, at: number, bytes: number): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(
    new Uint8Array(view.buffer, view.byteOffset + at, bytes),
  );

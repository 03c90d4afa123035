/** Zips as who tampers with one makes them. */
/** Bytes one after the other. */
export const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const bytes = parts.flatMap((part) => [...part]);
  return Uint8Array.from(bytes);
};

/** Two zips as one whose list names the files of both, as who tampers with a pack makes it. */
export function withPutBefore(evil: Uint8Array, zip: Uint8Array): Uint8Array {
  const [of, all] = [endsOf(evil), endsOf(zip)];
  const shifted = zip.slice(all.list, all.end);
  const view = new DataView(shifted.buffer);
  for (let at = 0; at < shifted.length; at += 46 + view.getUint16(at + 28, true))
    view.setUint32(at + 42, view.getUint32(at + 42, true) + of.list, true);
  const list = joined(evil.slice(of.list, of.end), shifted);
  const end = zip.slice(all.end);
  const tail = new DataView(end.buffer);
  tail.setUint16(8, of.count + all.count, true);
  tail.setUint16(10, of.count + all.count, true);
  tail.setUint32(12, list.length, true);
  tail.setUint32(16, of.list + all.list, true);
  return joined(evil.slice(0, of.list), zip.slice(0, all.list), list, end);
}

/** Where the list of a zip begins and ends, and how many files it names. */
export function endsOf(zip: Uint8Array) {
  const end = zip.length - 22;
  const view = new DataView(zip.buffer, zip.byteOffset);
  return { end, list: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

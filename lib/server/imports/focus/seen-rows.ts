/** Rows that are remembered to find others like them; a larger file is looked through as far as this. */
const MOST = 8_000_000;

export type SeenRows = {
  /** Remembers a row; whether the very same was seen before. */
  readonly isRepeated: (cells: readonly (string | null)[]) => boolean;
};

/** Two hashes of 32 and 21 bits, as one number; 0 is kept for an empty place. */
function hashOf(cells: readonly (string | null)[]): number {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const cell of cells) {
    const text = cell ?? "";
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ 0x1f, 0x5bd1e995);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11) + 1;
}

/** Tells rows that stand twice by eight bytes each, so that a million of them take little room. */
export function seenRows(): SeenRows {
  let places = new Float64Array(1 << 16);
  let count = 0;
  const placeOf = (table: Float64Array, hash: number): number => {
    const mask = table.length - 1;
    let at = hash % table.length;
    while (table[at] !== 0 && table[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  const grow = () => {
    const larger = new Float64Array(places.length * 2);
    for (const hash of places) if (hash !== 0) larger[placeOf(larger, hash)] = hash;
    places = larger;
  };
  return {
    isRepeated: (cells) => {
      const hash = hashOf(cells);
      const at = placeOf(places, hash);
      if (places[at] === hash) return true;
      if (count >= MOST) return false;
      places[at] = hash;
      count += 1;
      if (count * 2 > places.length) grow();
      return false;
    },
  };
}

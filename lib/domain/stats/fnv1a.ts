/** Where FNV-1a begins. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a in 32 bits over the code units of a text: spreads names and notices slips,
 * keeps nothing secret and proves nothing.
 *
 * Source: Fowler, Noll and Vo; IETF draft-eastlake-fnv.
 *
 * @param start another beginning gives another, unrelated hash
 *
 * @example
 * fnv1a("a");
 * // => 0xe40c292c
 */
export function fnv1a(text: string, start = OFFSET): number {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME) >>> 0;
  return hash;
}

/** FNV-1a over the code units of a text, from a given start. */
function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/**
 * The stream of chance that belongs to a name: the same name draws the same
 * numbers, whatever is drawn beside it and in whichever order.
 *
 * @returns a whole number below 2⁵²
 */
export const streamOf = (name: string): number =>
  fnv1a(name, 0x811c9dc5) * 2 ** 20 + (fnv1a(name, 0x01234567) >>> 12);

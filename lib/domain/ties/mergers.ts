/** Which party each duplicate was merged into, one step at a time. */
export type Mergers = ReadonlyMap<string, string>;

/**
 * Where a chain of mergers ends that begins at a party; the loop it runs into where it ends nowhere.
 *
 * @example
 * followMergers("a", new Map([["a", "b"], ["b", "c"]])); // => { end: "c" }
 */
export function followMergers(
  partyId: string,
  into: Mergers,
): { readonly end: string } | { readonly loop: readonly string[] } {
  const seen: string[] = [];
  let id = partyId;
  for (;;) {
    const at = seen.indexOf(id);
    if (at >= 0) return { loop: seen.slice(at) };
    const next = into.get(id);
    if (next === undefined) return { end: id };
    seen.push(id);
    id = next;
  }
}

/**
 * The party that each merged one reads as, chains followed to their end. A loop
 * says nothing about who is who: parties that lead into one stay themselves.
 */
export const resolveMergers = (into: Mergers): Mergers =>
  new Map(
    [...into.keys()].flatMap((id): [string, string][] => {
      const found = followMergers(id, into);
      return "end" in found ? [[id, found.end]] : [];
    }),
  );

/**
 * The member of a closed set that a text names, e.g. a column of the database.
 *
 * @throws RangeError if it names none
 *
 * @example
 * memberOf(METHODS, "reported"); // => "reported"
 */
export function memberOf<T extends string>(set: readonly T[], text: string): T {
  const found = set.find((member) => member === text);
  if (found === undefined) throw new RangeError(`"${text}" is not one of ${set.join(", ")}`);
  return found;
}

/** The keys of a record that has no others, as its type has them. */
export const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the literal knows
  Object.keys(record) as K[];

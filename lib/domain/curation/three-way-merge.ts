/** What two people made of the same field, and what it was before either did. */
export type FieldConflict<T> = {
  readonly field: string;
  readonly base: T | undefined;
  readonly mine: T | undefined;
  readonly theirs: T | undefined;
};

export type Merged<T> = {
  /** Every field that only one side changed, or both alike; a field in conflict stands as theirs. */
  readonly merged: ReadonlyMap<string, T>;
  readonly conflicts: readonly FieldConflict<T>[];
};

type Fields<T> = ReadonlyMap<string, T>;

/**
 * Puts two edits of one record together, field by field.
 *
 * A field that one side left alone is taken from the other; a field that both
 * changed to the same is taken once; a field that both changed differently is a
 * conflict, which a person decides. A field that a side does not have, it has
 * taken away.
 *
 * @param same whether two values say the same
 *
 * @example
 * threeWayMerge(new Map([["paid", 1]]), new Map([["paid", 2]]), new Map([["paid", 1], ["ends", 3]]), Object.is);
 * // => merged: paid 2, ends 3; no conflicts
 */
export function threeWayMerge<T>(
  base: Fields<T>,
  mine: Fields<T>,
  theirs: Fields<T>,
  same: (a: T, b: T) => boolean,
): Merged<T> {
  const alike = (a: T | undefined, b: T | undefined) =>
    a === undefined || b === undefined ? a === b : same(a, b);
  const merged = new Map<string, T>();
  const conflicts: FieldConflict<T>[] = [];
  for (const field of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const [was, ours, other] = [base.get(field), mine.get(field), theirs.get(field)];
    const changedByBoth = !alike(was, ours) && !alike(was, other);
    if (changedByBoth && !alike(ours, other))
      conflicts.push({ field, base: was, mine: ours, theirs: other });
    const kept = alike(was, other) ? ours : other;
    if (kept !== undefined) merged.set(field, kept);
  }
  return { merged, conflicts };
}

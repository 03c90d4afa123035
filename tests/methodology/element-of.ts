/** The element at a place of a list that a vector holds; a shorter list is an error of the vector. */
export function elementOf<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`there is no element ${place} of ${list.length}`);
  return found;
}

/** What the parties of a matrix are called, in the order of its rows. */
export type Names = readonly string[];

/** A party by its place, where its name is not given. */
export const nameAt = (place: number, names?: Names): string => names?.[place] ?? `party ${place}`;

/** Several of them: one, two and three. */
export function namesOf(places: readonly number[], names?: Names): string {
  const all = places.map((place) => nameAt(place, names));
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

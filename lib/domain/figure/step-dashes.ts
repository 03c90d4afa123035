/** Lines are told apart without their colour too. */
const DASHES = ["none", "5 3", "2 2", "8 3 2 3"] as const;

/** The dashes of a line, by its place among its fellows. */
export const dashOf = (place: number): string => DASHES[place % DASHES.length] ?? DASHES[0];

/** Numbers that every board pack states, whatever it is made of: a line can be drawn for them, and they can be watched. */
export const HEADLINES = [
  { id: "independent-suppliers", name: "Independent suppliers" },
  { id: "effective-suppliers", name: "Vendors count as" },
  { id: "conflict-of-interest", name: "Conflict of interest, all vendors" },
] as const;

/** The claim that states the lock-in of one contract; a board pack has one for each. */
export const lockInId = (contractId: string): string => `lock-in/${contractId}`;

/**
 * Whether a claim is a headline, which any day's numbers have; others stand in some packs
 * only, so that nobody could tell on Overview when one crosses a line.
 */
export const isHeadline = (claim: string): boolean =>
  HEADLINES.some(({ id }) => id === claim) || claim.startsWith(lockInId(""));

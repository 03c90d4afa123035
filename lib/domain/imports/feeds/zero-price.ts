const BEGINS = "Zero is not taken as a price: ";

/** What a listing says of fields that state zero: neither a price nor free (missing ≠ 0 ≠ free). */
export const zeroNote = (fields: readonly string[]): string => `${BEGINS}${fields.join(", ")}.`;

/** Whether a note says that a seller that charges listed zero. */
export const isZeroNote = (note: string): boolean => note.startsWith(BEGINS);

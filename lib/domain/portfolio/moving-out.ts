/** A gigabit line, used in full at best, at four fifths, or at half: our own convention. */
export const LINE_BITS_PER_SECOND = 1e9;
export const LINE_EFFICIENCY = { best: 1, usual: 0.8, worst: 0.5 } as const;
/** Lines count decimal bytes, price lists of clouds binary gigabytes. */
export const BYTES_PER_TERABYTE = 1e12;
export const GIGABYTES_PER_TERABYTE = 1024;
